/** Says what became of the questions that were for a batch. */
import { count } from '../report/count.ts'
import type { EngineFault } from './engine.ts'
import { renderMoney } from './price.ts'

export interface HandedOver {
  /** Questions that were handed over now, and that are with the server from before. */
  handed: number
  waiting: number
  /** Billionths that were reserved now. */
  nanos: number
  /** Why some could not be handed over; null otherwise. */
  fault: EngineFault | null
}

/** A line for each thing to know. */
export function renderHandedOver(
  { handed, waiting, nanos, fault }: HandedOver,
  { currency }: { currency: string },
): string[] {
  const most = renderMoney(nanos, currency)
  return [
    ...(handed > 0
      ? [
          `${count(handed, 'question')} went into a batch, for ${most} at most. Run the same again later: answers come within a day.`,
        ]
      : []),
    ...(waiting > 0 ? [`${count(waiting, 'question')} of an earlier batch without an answer so far.`] : []),
    ...(fault ? [`Not everything could be handed over. ${fault.message}`] : []),
  ]
}
