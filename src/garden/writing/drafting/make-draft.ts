/** Makes a draft of a brief: with an engine where there is one that answers, and else in quotations. */
import { fill } from '../../../words/fill.ts'
import { wordsOf } from '../../../words/words-of.ts'
import type { VaultPath } from '../../paths.ts'
import { pointsOf } from '../brief/brief-points.ts'
import { type Draft, draftBrief, type PointSaid } from '../brief/draft-brief.ts'
import type { Brief } from '../brief/read-brief.ts'
import type { Library } from '../library.ts'
import type { Writer, WritingEstimate } from '../model/say-with-engine.ts'
import type { ComposedDraft, DraftCounts } from './compose-draft.ts'
import { type Composition, composeWithin, type KnowingEngine } from './compose-within.ts'
import type { DraftMode } from './draft-mode.ts'
import { type PointPlan, planPoints } from './plan-points.ts'

export interface MadeDraft extends Draft {
  writer: Writer
  /** What each mode would cost; null where nothing would have to be asked, or it was. */
  estimates: Record<DraftMode, WritingEstimate> | null
  /** What an engine left out of a draft that it wrote, a sentence each. */
  notices: string[]
  /** Null where no engine wrote. */
  counts: DraftCounts | null
}

export interface MakeGiven {
  drafting: KnowingEngine | null
  isAsked: (note: VaultPath) => boolean
  mode: DraftMode
  /** Whether nothing is to be asked that is not known. */
  onlyKnown: boolean
  lang: string
}

export async function makeDraft(
  library: Library,
  brief: Brief,
  { drafting, isAsked, mode, onlyKnown, lang }: MakeGiven,
): Promise<MadeDraft> {
  const { writing } = wordsOf(lang)
  const plans = planPoints(library, pointsOf(brief), { isAsked, maySend: drafting?.maySend ?? null })
  const composition =
    drafting && (await composeWithin(drafting, { library, brief, plans, mode }, { onlyKnown }))
  const draft = composition?.state === 'composed' ? composition.draft : null
  const made = draftBrief(library, brief, plans, {
    saidOf: (plan) => saidOf(plan, draft),
    ...(draft && { ranks: draft.ranks }),
    yours: (point) => fill(writing.yoursToWrite, { point }),
    notSaid: (words) => fill(writing.notSaid, { words: words.join(', ') }),
  })
  const isWritten = draft !== null && draft.provenance !== null && draft.answered.size > 0
  return {
    ...made,
    writer:
      isWritten && draft.provenance
        ? { engine: 'openai-compatible', ...draft.provenance }
        : { engine: 'embedded', instead: insteadOf(composition, plans) },
    estimates: composition?.state === 'estimated' ? composition.estimates : null,
    notices: isWritten ? noticesOf(draft) : [],
    counts: isWritten ? draft.counts : null,
  }
}

/** What an engine did not answer the garden says itself. */
function saidOf({ number, own }: PointPlan, draft: ComposedDraft | null): PointSaid {
  if (!draft?.answered.has(number)) return { ...own, gaps: [] }
  const claims = draft.claims.filter(({ point }) => point === number).map(({ claim }) => claim)
  return { claims, refused: [], gaps: draft.gaps.get(number) ?? [], missing: [] }
}

function insteadOf(composition: Composition | null, plans: readonly PointPlan[]): string | null {
  const alone = plans.flatMap((plan) => plan.alone ?? [])[0] ?? null
  if (composition?.state === 'refused') return composition.fault.message
  if (composition?.state === 'composed') return composition.draft.faults[0]?.message ?? alone
  return null
}

function noticesOf({ faults }: ComposedDraft): string[] {
  const [first] = faults
  return first ? [`The model did not take every step of the draft. ${first.message}`] : []
}
