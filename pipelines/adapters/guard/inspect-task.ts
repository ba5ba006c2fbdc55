/** Inspects one file of a site, in whatever thread that is. */
import { hash as hashOf } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Inspection, Inspector } from './inspect-file.ts'

export interface InspectionTask {
  /** Which of the files it is. */
  at: number
  name: string
  hash: string
  path: string
  asIs: boolean
}

export interface InspectionResult {
  at: number
  seen: Inspection
}

/** Null where the bytes at the path of the task are not those of its hash, which is for others to say. */
export function inspectTask(
  inspect: Inspector,
  { at, name, hash, path, asIs }: InspectionTask,
): InspectionResult | null {
  const bytes = bytesOf(path, hash)
  return bytes && { at, seen: inspect(name, bytes, asIs) }
}

function bytesOf(path: string, hash: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path)
    return hashOf('sha256', bytes, 'hex') === hash ? bytes : null
  } catch {
    return null
  }
}
