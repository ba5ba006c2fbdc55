/** Asks an engine for claims to the points of an outline. It names numbers of points and sentences; the words are copied here. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'
import type { VaultPath } from '../../paths.ts'
import type { BriefPoint } from '../brief/brief-points.ts'
import type { Claim } from '../claims/claim.ts'
import { claimFields, isFounded, numberedSections } from '../model/claims-question.ts'
import type { EvidenceSection } from '../model/gather-evidence.ts'

export interface OutlineDraft {
  claims: { point: number; text: string; kind: Claim['kind']; sentences: number[] }[]
}

/** What an engine is told of the brief besides its points: words of its author. */
export interface BriefWords {
  title: string
  introduction: string
}

export interface OutlineAsked {
  brief: BriefWords
  /** Those that are to be made. */
  points: readonly BriefPoint[]
  evidence: readonly EvidenceSection[]
}

/** Signs of an introduction: one that says more is cut. */
const longestIntroduction = 1000
const tokensPerClaim = 220
const tokensAround = 400

export function outlineQuestion(
  { brief, points, evidence }: OutlineAsked,
  { prompt, titleOf }: { prompt: string; titleOf: (note: VaultPath) => string },
): Question<OutlineDraft> {
  const { sections, count } = numberedSections(evidence, titleOf)
  const most = mostClaimsOf(points)
  return {
    purpose: 'draft',
    instructions: prompt,
    material: {
      ...briefWords(brief),
      outline: points.map(({ number, heading, text }) => ({ number, heading, point: text })),
      sections,
    },
    answer: { name: 'draft', schema: outlineSchema(points, count, most) },
    outputTokens: tokensAround + most * tokensPerClaim,
    repair: true,
  }
}

export function briefWords({ title, introduction }: BriefWords): BriefWords {
  return { title, introduction: introduction.slice(0, longestIntroduction) }
}

/** The most claims that these points may have in all. */
export function mostClaimsOf(points: readonly BriefPoint[]): number {
  return points.reduce((sum, { most }) => sum + most, 0)
}

/** The claims of a draft by the number of their point, each with the sentences that it names. */
export function claimsByPoint(
  { claims }: OutlineDraft,
  evidence: readonly EvidenceSection[],
): { point: number; claim: Claim }[] {
  const sentences = evidence.flatMap((section) => section.sentences)
  return claims.map(({ point, text, kind, sentences: numbers }) => ({
    point,
    claim: {
      text: text.replace(/\s+/g, ' ').trim(),
      kind,
      support: numbers.flatMap((number) => sentences[number - 1] ?? []),
    },
  }))
}

function outlineSchema(
  points: readonly BriefPoint[],
  sentences: number,
  most: number,
): z.ZodType<OutlineDraft> {
  const known = new Set(points.map(({ number }) => number))
  const claim = z
    .strictObject({
      point: z.int().refine((number) => known.has(number), 'the number of a point of the outline'),
      ...claimFields(sentences),
    })
    .refine(isFounded, 'one to three sentences for a fact and a judgement, and none for a gap')
  // A gap for each point comes on top.
  const bound = most + points.length
  return z.strictObject({
    claims: z.array(claim).refine((claims) => claims.length <= bound, `at most ${bound} claims`),
  })
}
