/**
 * Has an engine write a draft: sections, the editor of a team, a critic's round, and a pass over the
 * style. Nothing but verified claims comes out of it, whatever is answered, and a step without an answer is left out.
 */
import type { AnswerProvenance, Ask, EngineFault } from '../../engine/engine.ts'
import { hashText } from '../../hash-text.ts'
import type { VerifiedClaim } from '../claims/claim.ts'
import type { Library } from '../library.ts'
import type { ModelProvenance } from '../model/model-provenance.ts'
import { applyReview } from './apply-review.ts'
import { type DraftMode, writersOf } from './draft-mode.ts'
import type { DraftingEngine } from './drafting-engine.ts'
import type { BriefWords } from './outline-question.ts'
import type { PlacedClaim } from './placed-claim.ts'
import { joinEvidence, type PointPlan } from './plan-points.ts'
import { mostAskedAgain, reviewQuestion } from './review-question.ts'
import { smoothClaims } from './smooth-claims.ts'
import { type WrittenPoints, writePoints } from './write-points.ts'

export interface ComposedDraft {
  /** In the order of their points. */
  claims: PlacedClaim[]
  gaps: Map<number, VerifiedClaim[]>
  ranks: Map<VerifiedClaim, number>
  /** The numbers of the points that an engine answered: all others are the garden's to make. */
  answered: Set<number>
  /** Null where no engine answered. */
  provenance: ModelProvenance | null
  /** Why steps were left out, the first first. */
  faults: EngineFault[]
  counts: DraftCounts
}

/** What came of each step, in claims. */
export interface DraftCounts {
  proposed: number
  stood: number
  dropped: number
  added: number
  reworded: number
}

export interface ComposeGiven {
  library: Library
  brief: BriefWords
  plans: readonly PointPlan[]
  mode: DraftMode
}

export async function composeDraft(engine: DraftingEngine, given: ComposeGiven): Promise<ComposedDraft> {
  const { ask, answers, faults } = recordAsk(engine.ask)
  const steps = { ask, prompts: engine.prompts }
  const { library, brief, plans, mode } = given
  const draft: ComposedDraft = {
    claims: [],
    gaps: new Map(),
    ranks: new Map(),
    answered: new Set(),
    provenance: null,
    faults,
    counts: { proposed: 0, stood: 0, dropped: 0, added: 0, reworded: 0 },
  }
  // One after the other, so that none is paid for after the budget is used up.
  for (const points of writersOf(plans, mode)) {
    const written = await writePoints(steps, library, brief, { points, evidence: joinEvidence(points) })
    if ('value' in written) takeIn(draft, written.value, points)
  }
  if (mode === 'team') await review(steps, given, draft, engine.prompts.edit, 0)
  await review(steps, given, draft, engine.prompts.review, mostAskedAgain)
  await smooth(steps, given, draft)
  return { ...draft, provenance: provenanceOf(answers, engine) }
}

type Steps = Pick<DraftingEngine, 'ask' | 'prompts'>

function takeIn(draft: ComposedDraft, written: WrittenPoints, points: readonly PointPlan[]): void {
  draft.claims.push(...written.claims)
  draft.counts.proposed += written.proposed
  draft.counts.stood += written.stood
  for (const { number } of points) {
    draft.answered.add(number)
    draft.gaps.set(number, written.gaps.get(number) ?? [])
  }
}

/** Somebody else reads the claims; what they ask for is looked for once more. */
async function review(
  steps: Steps,
  { library, brief, plans }: ComposeGiven,
  draft: ComposedDraft,
  prompt: string,
  mostAsked: number,
): Promise<void> {
  const points = plans.filter(({ number }) => draft.answered.has(number))
  if (points.length === 0) return
  const { claims } = draft
  const asked = await steps.ask(reviewQuestion({ brief, points, claims, mostAsked }, prompt))
  if ('fault' in asked) return
  const reviewed = applyReview(claims, asked.value.value)
  draft.claims = reviewed.claims
  draft.counts.dropped += reviewed.dropped
  if (reviewed.ranks.size > 0) draft.ranks = reviewed.ranks
  const again = new Set(asked.value.value.ask)
  const open = points.filter(({ number }) => again.has(number))
  if (open.length > 0) await lookAgain(steps, { library, brief, plans }, draft, open)
}

/** Asks for points a second time, with all that any writer was shown. */
async function lookAgain(
  steps: Steps,
  { library, brief, plans }: Pick<ComposeGiven, 'library' | 'brief' | 'plans'>,
  draft: ComposedDraft,
  points: readonly PointPlan[],
): Promise<void> {
  const evidence = joinEvidence([...points, ...plans.filter((plan) => !points.includes(plan))])
  const written = await writePoints(steps, library, brief, { points, evidence })
  if ('fault' in written) return
  const said = new Set(draft.claims.map(({ claim }) => claim.text))
  const fresh = written.value.claims.filter(({ claim }) => !said.has(claim.text))
  draft.claims = plans.flatMap(({ number, most }) =>
    [...draft.claims, ...fresh].filter(({ point }) => point === number).slice(0, most),
  )
  const kept = new Set(draft.claims)
  draft.counts.added += fresh.filter((claim) => kept.has(claim)).length
}

async function smooth(
  steps: Steps,
  { library, brief, plans }: ComposeGiven,
  draft: ComposedDraft,
): Promise<void> {
  if (draft.claims.length === 0) return
  const smoothed = await smoothClaims(steps, library, brief, { claims: draft.claims, points: plans })
  if ('fault' in smoothed) return
  const wordings = smoothed.value
  draft.counts.reworded = wordings.size
  draft.claims = draft.claims.map((placed): PlacedClaim => {
    const claim = wordings.get(placed.claim)
    return claim ? { ...placed, claim, text: claim.text } : placed
  })
  draft.ranks = new Map(Array.from(draft.ranks, ([claim, rank]) => [wordings.get(claim) ?? claim, rank]))
}

/** Notes what every answer cost, and why there was none. */
function recordAsk(inner: Ask): { ask: Ask; answers: AnswerProvenance[]; faults: EngineFault[] } {
  const answers: AnswerProvenance[] = []
  const faults: EngineFault[] = []
  const ask: Ask = async (question, options) => {
    const outcome = await inner(question, options)
    if ('fault' in outcome) faults.push(outcome.fault)
    else answers.push(outcome.value.provenance)
    return outcome
  }
  return { ask, answers, faults }
}

function provenanceOf(
  answers: readonly AnswerProvenance[],
  { prompts }: Pick<DraftingEngine, 'prompts'>,
): ModelProvenance | null {
  const [first] = answers
  if (!first) return null
  return {
    model: first.model,
    prompt: hashText(Object.values(prompts).join('\n')),
    cost: answers.reduce((sum, { cost }) => sum + cost, 0),
    calls: [...new Set(answers.map(({ call }) => call))],
  }
}
