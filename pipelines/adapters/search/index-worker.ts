/** A thread that makes the search index. The process of Pagefind ends with it, and gives its memory back. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../../../src/garden/user-error.ts'
import type { WorkerStart } from '../workers/start-workers.ts'
import type { IndexAnswer, IndexTask } from './index-besides.ts'

const { compiled } = workerData as WorkerStart<null>
if (compiled !== undefined) enableCompileCache(compiled)

parentPort?.on('message', async (tasks: IndexTask[]) => {
  const answers = await Promise.all(tasks.map(answerTo))
  parentPort?.postMessage(answers, buffersOf(answers))
})

/** The memory of all files that have some for themselves: it is handed over, for together they are large. */
function buffersOf(answers: readonly IndexAnswer[]): ArrayBuffer[] {
  const buffers = answers
    .flatMap((answer) => ('files' in answer ? answer.files : []))
    .flatMap(({ content: { buffer, byteLength } }) =>
      buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
    )
  return [...new Set(buffers)]
}

async function answerTo({ store, settings, root, cacheDir, shards }: IndexTask): Promise<IndexAnswer> {
  const notices: string[] = []
  const notice = (text: string) => notices.push(text)
  const { makeSearchIndex } = await import('../search-index.ts')
  try {
    const options = { root, cacheDir, notice }
    return { notices, files: await makeSearchIndex(store, settings, options, () => shards) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { notices, fault: { message: error.message, hint: error.hint } }
  }
}
