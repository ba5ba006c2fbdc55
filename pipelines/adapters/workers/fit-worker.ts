/** A worker that finds what texts mean. */
import { parentPort } from 'node:worker_threads'
import { fitContent } from '../../../src/garden/suggest/view.ts'
import type { FitTask } from './fit-besides.ts'

parentPort?.on('message', (tasks: FitTask[]) => {
  const found = tasks.map(({ vectors, terms }) => fitContent(vectors, terms))
  parentPort?.postMessage(
    found,
    found.flatMap(({ basis, notes }) => [basis.buffer as ArrayBuffer, notes.buffer as ArrayBuffer]),
  )
})
