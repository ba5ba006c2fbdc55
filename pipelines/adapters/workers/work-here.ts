/** Has this thread work beside others on the same tasks. */
import { setImmediate } from 'node:timers/promises'

/** The tasks in their order, in batches of `size`: workers take the first of them, and this thread the last. */
export function batchesOf<Task>(tasks: readonly Task[], size: number): Task[][] {
  const starts = Array.from({ length: Math.ceil(tasks.length / size) }, (_, at) => at * size)
  return starts.map((at) => tasks.slice(at, at + size))
}

/** Does one task after the other, the last first, until none is `left`. In between, workers are heard. */
export async function workHere<Task, Result>(
  left: Task[][],
  here: (task: Task) => Result | Promise<Result>,
  take: (result: Result) => void,
): Promise<void> {
  for (let batch = left.at(-1); batch; batch = left.at(-1)) {
    const task = batch.pop()
    if (batch.length === 0) left.pop()
    if (task !== undefined) take(await here(task))
    await setImmediate()
  }
}
