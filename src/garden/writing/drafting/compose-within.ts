/** Has a draft composed when all of it can be paid for: what is known already costs nothing, and half a draft is never begun. */
import type { Ask, EngineFault } from '../../engine/engine.ts'
import type { WritingEstimate } from '../model/say-with-engine.ts'
import { type ComposedDraft, type ComposeGiven, composeDraft } from './compose-draft.ts'
import type { DraftMode } from './draft-mode.ts'
import type { DraftingEngine } from './drafting-engine.ts'
import { estimateDraft } from './estimate-draft.ts'

/** Asks of an engine, and of what it has answered before. */
export type KnowingEngine = DraftingEngine & { known: Ask }

export type Composition =
  | { state: 'composed'; draft: ComposedDraft }
  /** Nobody was to be asked, and something is not known. */
  | { state: 'estimated'; estimates: Record<DraftMode, WritingEstimate> }
  | { state: 'refused'; fault: EngineFault }

export async function composeWithin(
  engine: KnowingEngine,
  given: ComposeGiven,
  { onlyKnown }: { onlyKnown: boolean },
): Promise<Composition> {
  const known = await composeDraft({ ...engine, ask: engine.known }, given)
  if (!known.faults.some(({ kind }) => kind === 'unasked')) return { state: 'composed', draft: known }
  const { plans, brief, mode } = given
  const estimate = (of: DraftMode) => estimateDraft(plans, of, { ...engine, brief })
  if (onlyKnown)
    return { state: 'estimated', estimates: { single: estimate('single'), team: estimate('team') } }
  const fault = await engine.afford(estimate(mode).nanos)
  if (fault) return { state: 'refused', fault }
  return { state: 'composed', draft: await composeDraft(engine, given) }
}
