/** Renders pages: a few in this thread, many in as many threads as the machine runs at once, this one among them. */
import { availableParallelism } from 'node:os'
import type { SiteStore } from '../../../src/site/store.ts'
import { createInspector } from '../guard/inspect-file.ts'
import { isOutOfMemory, runInWorkers } from '../workers/run-in-workers.ts'
import type { PageWork } from './open-page-renderer.ts'
import type { PageProgram } from './open-program.ts'
import type { PageAnswer } from './page-worker.ts'
import { type RenderedPage, type RenderJob, renderJob } from './render-job.ts'

/** A thread has to load the program before it renders: it is worth that for so many pages. */
const fewestForThreads = 600

/** So many pages are given to a thread at a time. */
const batchSize = 50

/**
 * Renders the pages of `jobs` into the folder of `work`. What it makes does not
 * depend on the threads, nor does the order of the answer, which is that of `jobs`.
 */
export async function renderPages(
  jobs: readonly RenderJob[],
  work: PageWork,
  program: PageProgram,
  store: SiteStore,
): Promise<RenderedPage[]> {
  const rendered = new Map<string, RenderedPage>()
  const inspect = work.secrets && jobs.length > 0 ? createInspector(work.secrets) : null
  const tools = { program, store, dir: work.dir, folders: new Set<string>(), inspect }
  const here = (job: RenderJob) => renderJob(job, tools)
  if (jobs.length >= fewestForThreads) await renderInThreads(jobs, work, here, rendered)
  for (const job of jobs) if (!rendered.has(job.file)) rendered.set(job.file, await here(job))
  return jobs.flatMap(({ file }) => rendered.get(file) ?? [])
}

/** Fills `rendered` with the pages of `jobs`, by file. */
async function renderInThreads(
  jobs: readonly RenderJob[],
  work: PageWork,
  here: (job: RenderJob) => Promise<RenderedPage>,
  rendered: Map<string, RenderedPage>,
): Promise<void> {
  try {
    await runInWorkers<PageWork, RenderJob, PageAnswer>({
      module: new URL('./page-worker.ts', import.meta.url),
      start: work,
      tasks: jobs,
      count: availableParallelism() - 1,
      batchSize,
      limits: limitsFor(jobs.length),
      take: (answer) => {
        if ('error' in answer) throw answer.error
        rendered.set(answer.page.file, answer.page)
      },
      here: async (job) => ({ page: await here(job) }),
    })
  } catch (error) {
    // Lists too large for threads are rendered all the same, only by this one.
    if (!isOutOfMemory(error)) throw error
  }
}

/** Of memory, in MB: without a bound, garbage stays for long. Lists hold something of every page. */
function limitsFor(pages: number) {
  return { maxOldGenerationSizeMb: Math.round(192 + pages / 250) }
}
