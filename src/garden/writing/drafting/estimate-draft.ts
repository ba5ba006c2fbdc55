/** What it costs at most to have a draft written in each mode. */
import type { BriefPoint } from '../brief/brief-points.ts'
import { entailmentCost, longestQuotes, longestText, questionCost } from '../model/estimate-writing.ts'
import type { EvidenceSection } from '../model/gather-evidence.ts'
import type { WritingEstimate } from '../model/say-with-engine.ts'
import { type DraftMode, writersOf } from './draft-mode.ts'
import type { DraftingEngine } from './drafting-engine.ts'
import { type BriefWords, mostClaimsOf, outlineQuestion } from './outline-question.ts'
import { joinEvidence, type PointPlan } from './plan-points.ts'
import { mostAskedAgain, reviewQuestion } from './review-question.ts'
import { styleQuestion } from './style-question.ts'

type Given = Pick<DraftingEngine, 'prompts' | 'prices'> & { brief: BriefWords }

/** Of all steps, each with a second turn, and of the most claims that could come. */
export function estimateDraft(plans: readonly PointPlan[], mode: DraftMode, given: Given): WritingEstimate {
  const writers = writersOf(plans, mode)
  const asked = writers.flat()
  const evidence = joinEvidence(asked)
  const again = [...asked].sort((a, b) => b.most - a.most).slice(0, mostAskedAgain)
  const reviews = mode === 'team' ? 2 : 1
  const sentences = new Set(writers.flatMap((points) => joinEvidence(points)).flatMap((one) => one.sentences))
  const nanos =
    writers.reduce((sum, points) => sum + writerCost(points, joinEvidence(points), given), 0) +
    reviews * reviewCost(asked, given) +
    writerCost(again, evidence, given) +
    styleCost(asked, evidence, given)
  return {
    notes: new Set([...sentences].map(({ note }) => note)).size,
    sentences: sentences.size,
    nanos: asked.length === 0 ? 0 : nanos,
  }
}

function writerCost(
  points: readonly BriefPoint[],
  evidence: readonly EvidenceSection[],
  { prompts, prices, brief }: Given,
): number {
  const titleOf = (note: string) => note.repeat(2)
  const question = outlineQuestion({ brief, points, evidence }, { prompt: prompts.write, titleOf })
  const checks = entailmentCost(mostClaimsOf(points), evidence, { prompt: prompts.check, prices })
  return questionCost(question, prices) + checks
}

function reviewCost(points: readonly BriefPoint[], { prompts, prices, brief }: Given): number {
  const claims = points.flatMap(({ number, most }) =>
    Array.from({ length: most }, () => ({ point: number, text: longestText() })),
  )
  const asked = { brief, points, claims, mostAsked: mostAskedAgain }
  return questionCost(reviewQuestion(asked, prompts.review), prices)
}

function styleCost(
  points: readonly BriefPoint[],
  evidence: readonly EvidenceSection[],
  { prompts, prices, brief }: Given,
): number {
  const quotations = longestQuotes(evidence)
  const claims = points.flatMap(({ heading, most }) =>
    Array.from({ length: most }, () => ({ heading, text: longestText(), quotations })),
  )
  const checks = entailmentCost(claims.length, evidence, { prompt: prompts.check, prices })
  return questionCost(styleQuestion(brief, claims, prompts.style), prices) + checks
}
