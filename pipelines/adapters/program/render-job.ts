/** Renders one page and puts it where it is to stand, in whatever thread that is. */
import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteStore } from '../../../src/site/store.ts'
import type { Inspection, Inspector } from '../guard/inspect-file.ts'
import type { PagePath, PageProgram } from './open-program.ts'

export interface RenderJob extends PagePath {
  /** The hash of the file that stands already; null where none does. */
  standing: string | null
}

export interface RenderedPage {
  file: string
  /** Of its bytes, SHA-256 in hexadecimal digits; null where the page has none, and there is no file. */
  hash: string | null
  /** What it asked the store, see `SiteStore.trace`. */
  asked: string[]
  /** What the leak guard found in it; missing where nobody looked. */
  seen?: Inspection
}

export interface RenderTools {
  program: PageProgram
  store: SiteStore
  /** The folder that pages are written to. */
  dir: string
  /** The folders of it that are there for certain: many pages stand in the same one. */
  folders: Set<string>
  /** Looks into what is written; null where that is done later. */
  inspect: Inspector | null
}

/**
 * Renders the page of `job`. Unless the file that stands already is the same, it
 * is written, and inspected while its bytes are at hand.
 */
export async function renderJob(
  job: RenderJob,
  { program, store, dir, folders, inspect }: RenderTools,
): Promise<RenderedPage> {
  const { result: bytes, asked } = await store.trace(() => program.render(job))
  if (bytes === null) return { file: job.file, hash: null, asked }
  const made = hash('sha256', bytes, 'hex')
  const rendered = { file: job.file, hash: made, asked }
  if (made === job.standing) return rendered
  const file = join(dir, job.file)
  // One after the other, a thread for itself: waiting for the disk in turns takes several times as long.
  const folder = dirname(file)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  writeFileSync(file, bytes)
  return inspect ? { ...rendered, seen: inspect(job.file, bytes, false) } : rendered
}
