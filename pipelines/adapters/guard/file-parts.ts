/** Remembers what stands in the parts of a large file, for when it changes at one place. */
import { createHash } from 'node:crypto'
import type { RecallPart } from '../../../src/garden/guard/tracer.ts'

/** By the hash of each part, the numbers of the secrets in it. */
export type FileParts = Readonly<Record<string, readonly number[]>>

/** By the name of each large file. */
export type KnownParts = Readonly<Record<string, FileParts>>

export interface PartsOfFile {
  recall: RecallPart
  /** All parts that were asked for. */
  parts: FileParts
}

/** The parts of a file, of which those in `before` are known. */
export function recallParts(before: FileParts = {}): PartsOfFile {
  const parts: Record<string, readonly number[]> = {}
  return {
    recall: (place, part, make) => {
      const key = createHash('sha256').update(`${place} `).update(part).digest('base64url')
      const numbers = parts[key] ?? before[key] ?? make()
      if (numbers) parts[key] = numbers
      return numbers
    },
    parts,
  }
}
