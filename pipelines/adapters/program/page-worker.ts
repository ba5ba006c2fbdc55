/** A thread that renders pages: it is given jobs, some at a time, and answers with what it made of them. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerStart } from '../workers/start-workers.ts'
import type { PageWork } from './open-page-renderer.ts'
import type { RenderedPage, RenderJob } from './render-job.ts'

/** What it answers for a job: what it made, or why it could not. */
export type PageAnswer = { page: RenderedPage } | { error: unknown }

const { start, compiled } = workerData as WorkerStart<PageWork>
if (compiled !== undefined) enableCompileCache(compiled)
const opened = import('./open-page-renderer.ts').then(({ openPageRenderer }) => openPageRenderer(start))

// Who listens only after an `await` hears nothing of what was said before.
parentPort?.on('message', async (jobs: RenderJob[]) => {
  parentPort?.postMessage(await answersTo(jobs))
})

/** An error ends them. It is told, for a thread that dies of it tells less. */
async function answersTo(jobs: readonly RenderJob[]): Promise<PageAnswer[]> {
  const answers: PageAnswer[] = []
  try {
    const render = await opened
    for (const job of jobs) answers.push({ page: await render(job) })
    return answers
  } catch (error) {
    return [...answers, { error }]
  }
}
