/** A process that looks for links. Who started it ends it when it has answered. */
import { setPriority } from 'node:os'
import { inspect } from 'node:util'
import type { World } from '../adapters/world.ts'
import { link } from './index.ts'
import type { SuggestAnswer, SuggestTask } from './suggest-apart.ts'

/** What somebody waits for goes before it. */
setPriority(10)

process.once('message', async ({ root, place, today }: SuggestTask) => {
  const world: World = {
    root,
    cwd: root,
    clock: () => performance.now(),
    today: () => today,
    stage: () => {},
    notice: () => {},
  }
  const answer = await link(world, place, { top: null, engine: null }).then(
    (suggestions): SuggestAnswer => ({ suggestions }),
    (error: unknown): SuggestAnswer => ({ problem: error instanceof Error ? error.message : inspect(error) }),
  )
  process.send?.(answer)
})

process.once('disconnect', () => {
  throw new Error('Nobody waits for suggestions any more.')
})
