/** A worker that finds places of graphs. */
import { parentPort } from 'node:worker_threads'
import { placeNodes } from '../../../src/garden/map/place-nodes.ts'
import type { PlaceTask } from './place-besides.ts'

parentPort?.on('message', (tasks: PlaceTask[]) => {
  parentPort?.postMessage(tasks.map(({ count, edges }) => placeNodes(count, edges)))
})
