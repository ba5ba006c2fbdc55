/** Renders pages: a few in this thread, many in as many threads as the machine runs at once. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SiteStore } from '../../../src/site/store.ts'
import { createInspector } from '../guard/inspect-file.ts'
import type { PageProgram } from './open-program.ts'
import type { PageAnswer, PageWork } from './page-worker.ts'
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
  if (jobs.length >= fewestForThreads) return renderInThreads(jobs, work)
  const inspect = work.secrets && createInspector(work.secrets)
  const rendered: RenderedPage[] = []
  for (const job of jobs) rendered.push(await renderJob(job, { program, store, dir: work.dir, inspect }))
  return rendered
}

async function renderInThreads(jobs: readonly RenderJob[], work: PageWork): Promise<RenderedPage[]> {
  const batches = batchesOf(jobs)
  const answers: RenderedPage[][] = []
  const takeTurns = async () => {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: work })
    try {
      for (let at = batches.findIndex(isLeft); at >= 0; at = batches.findIndex(isLeft)) {
        const batch = batches[at] ?? []
        batches[at] = null
        answers[at] = await answerOf(worker, batch)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, takeTurns))
  return answers.flat()
}

/** The jobs in batches. Lists take longer than notes, and are as many as fit into the first ones. */
function batchesOf(jobs: readonly RenderJob[]): (RenderJob[] | null)[] {
  const count = Math.ceil(jobs.length / batchSize)
  return Array.from({ length: count }, (_, at) => jobs.slice(at * batchSize, (at + 1) * batchSize))
}

function isLeft(batch: RenderJob[] | null): boolean {
  return batch !== null
}

/** What the thread makes of `batch`. Throws what it threw, and when it ends. */
async function answerOf(worker: Worker, batch: readonly RenderJob[]): Promise<RenderedPage[]> {
  const { promise, resolve, reject } = Promise.withResolvers<PageAnswer>()
  const ended = (code: number) => reject(new Error(`A thread that renders pages ended with ${code}.`))
  worker.once('message', resolve).once('error', reject).once('exit', ended)
  try {
    worker.postMessage(batch)
    const answer = await promise
    if ('error' in answer) throw answer.error
    return answer.rendered
  } finally {
    worker.off('message', resolve).off('error', reject).off('exit', ended)
  }
}
