/** A world for pipelines that run inside a test: no clock, nothing shown. */
import type { World } from '../../pipelines/adapters/world.ts'

/** `root` is the folder of the project and the one that the command was run in. */
export function quietWorld(root: string): World {
  return { root, cwd: root, clock: () => 0, today: () => '2026-11-22', stage: () => {}, notice: () => {} }
}
