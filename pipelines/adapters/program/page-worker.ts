/** A thread that renders pages: it is given jobs, some at a time, and answers with what it made of them. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Settings } from '../../../src/schemas/settings.ts'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import { createInspector, type InspectorStart } from '../guard/inspect-file.ts'
import type { KeptProgram } from './kept-programs.ts'
import { openProgram } from './open-program.ts'
import { type RenderedPage, type RenderJob, renderJob } from './render-job.ts'

/** What a thread is started with. */
export interface PageWork {
  program: KeptProgram
  site: Pick<Settings, 'base' | 'trailingSlash'>
  /** The file of the site store. */
  store: string
  /** The folder that pages are written to. */
  dir: string
  /** What must not stand in them; null where they are inspected later. */
  secrets: InspectorStart | null
}

/** What it answers: what it made, or why it could not. */
export type PageAnswer = { rendered: RenderedPage[] } | { error: unknown }

const { program: kept, site, store: file, dir, secrets } = workerData as PageWork
const store = openSiteStore(file)
offerSiteStore(store)
const inspect = secrets && createInspector(secrets)
const opened = openProgram(kept, site)

parentPort?.on('message', async (jobs: RenderJob[]) => {
  try {
    const tools = { program: await opened, store, dir, inspect }
    const rendered: RenderedPage[] = []
    for (const job of jobs) rendered.push(await renderJob(job, tools))
    parentPort?.postMessage({ rendered } satisfies PageAnswer)
  } catch (error) {
    parentPort?.postMessage({ error } satisfies PageAnswer)
  }
})
