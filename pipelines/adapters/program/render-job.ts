/** Renders one page and puts it where it is to stand, in whatever thread that is. */
import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteStore } from '../../../src/site/store.ts'
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
}

/** Renders the page of `job` and writes it below `dir`, unless the file that stands already is the same. */
export async function renderJob(
  job: RenderJob,
  program: PageProgram,
  store: SiteStore,
  dir: string,
): Promise<RenderedPage> {
  const { result: bytes, asked } = await store.trace(() => program.render(job))
  if (bytes === null) return { file: job.file, hash: null, asked }
  const made = hash('sha256', bytes, 'hex')
  if (made !== job.standing) {
    const file = join(dir, job.file)
    // One after the other, a thread for itself: waiting for the disk in turns takes several times as long.
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return { file: job.file, hash: made, asked }
}
