/** What a draft is written with. */
import type { Ask, EngineFault } from '../../engine/engine.ts'
import type { Prices } from '../../engine/price.ts'
import type { VaultPath } from '../../paths.ts'

/** The texts of the prompts. */
export interface DraftingPrompts {
  write: string
  check: string
  edit: string
  review: string
  style: string
}

export interface DraftingEngine {
  ask: Ask
  prompts: DraftingPrompts
  /** Whether the words of a note may be sent. */
  maySend: (note: VaultPath) => boolean
  prices: Prices
  /** Whether so many billionths more are within the budget; else why not. */
  afford: (nanos: number) => Promise<EngineFault | null>
}
