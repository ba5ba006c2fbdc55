/** Where a text comes from that a model wrote: the same for the same answers, whenever they were given. */
export interface ModelProvenance {
  /** As the settings name it. */
  model: string
  /** The hash of both prompts. */
  prompt: string
  /** Billionths of the currency that its calls cost. */
  cost: number
  /** The hashes of its calls, under which the ledger has them. */
  calls: string[]
}
