/** Renders pages inside of a thread. */
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

/** Opens the program and the store of `work` for this thread. */
export async function openPageRenderer(work: PageWork): Promise<(job: RenderJob) => Promise<RenderedPage>> {
  const store = openSiteStore(work.store)
  offerSiteStore(store)
  const inspect = work.secrets && createInspector(work.secrets)
  const program = await openProgram(work.program, work.site)
  const tools = { program, store, dir: work.dir, folders: new Set<string>(), inspect }
  return (job) => renderJob(job, tools)
}
