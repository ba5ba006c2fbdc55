/** Where simulated runs act: channels, and a ledger for each run. */
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { Ledger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import type { Effect } from '../../../src/garden/effects/effect.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import type { World } from './simulated-world.ts'

export interface Scene<What> {
  channels: readonly SceneChannel[]
  /** Nothing of it is left from what was played before. */
  open(world: World): Promise<Stage<What>>
}

export interface SceneChannel {
  name: string
  /** Whether what was sent can be looked up. */
  canFind: boolean
  /** Whether what was sent can be changed. */
  canUpdate: boolean
}

export interface Stage<What> {
  /** What one more run has of its own; `now` is its clock. */
  enter(now: () => number): { ledger: Ledger; doors: ReadonlyMap<string, Door<What>> }
  /** What is to be sent of `note`, whose owner wants it to say `text`. */
  wish(channel: string, note: string, text: string): { effect: Effect; what: What }
  /** What `channel` has of `note`, a text for each post. */
  shown(channel: string, note: string): string[]
  lines(): Promise<readonly EffectLine[]>
  close(): Promise<void>
}

/** The ledgers of one play: what all runs write to. */
export interface Ledgers {
  /** For one more run. */
  enter(): Ledger
  lines(): Promise<readonly EffectLine[]>
  close(): Promise<void>
}
