/** Asks an engine for claims that stand on numbered sentences. It names their numbers; the words are copied here. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'
import type { VaultPath } from '../../paths.ts'
import type { Claim } from '../claims/claim.ts'
import type { EvidenceSection } from './gather-evidence.ts'

export interface Draft {
  claims: { text: string; kind: Claim['kind']; sentences: number[] }[]
}

export const mostClaims = 12
/** Signs of a claim. */
export const longestClaim = 500
const mostSupport = 3
const outputTokens = 4000

export function claimsQuestion(
  question: string,
  sections: readonly EvidenceSection[],
  { prompt, titleOf }: { prompt: string; titleOf: (note: VaultPath) => string },
): Question<Draft> {
  const { sections: numbered, count } = numberedSections(sections, titleOf)
  return {
    purpose: 'claims',
    instructions: prompt,
    material: { question, sections: numbered },
    answer: { name: 'claims', schema: draftSchema(count) },
    outputTokens,
    repair: true,
  }
}

/** Sections as an engine sees them, their sentences numbered from 1 to `count`. */
export function numberedSections(sections: readonly EvidenceSection[], titleOf: (note: VaultPath) => string) {
  let count = 0
  const numbered = sections.map(({ note, heading, sentences }) => ({
    title: titleOf(note),
    heading,
    sentences: sentences.map(({ text }) => {
      count += 1
      return { number: count, text }
    }),
  }))
  return { sections: numbered, count }
}

/** The claims of a draft, each with the sentences that it names. */
export function claimsOf({ claims }: Draft, sections: readonly EvidenceSection[]): Claim[] {
  const sentences = sections.flatMap((section) => section.sentences)
  return claims.map(({ text, kind, sentences: numbers }) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    kind,
    support: numbers.flatMap((number) => sentences[number - 1] ?? []),
  }))
}

/** The form of a claim that names sentences from 1 to `count`. */
export function claimFields(count: number) {
  return {
    text: z.string().refine((text) => text.trim() !== '' && text.length <= longestClaim, 'one sentence'),
    kind: z.enum(['fact', 'judgement', 'gap']),
    sentences: z
      .array(z.int())
      .refine(
        (numbers) => numbers.every((number) => number >= 1 && number <= count),
        `numbers of sentences from 1 to ${count}`,
      )
      .refine((numbers) => new Set(numbers).size === numbers.length, 'each sentence once'),
  }
}

/** Whether a claim names as many sentences as its kind wants. */
export function isFounded({ kind, sentences }: Pick<Draft['claims'][number], 'kind' | 'sentences'>): boolean {
  return kind === 'gap' ? sentences.length === 0 : sentences.length >= 1 && sentences.length <= mostSupport
}

function draftSchema(count: number): z.ZodType<Draft> {
  const claim = z
    .strictObject(claimFields(count))
    .refine(isFounded, 'one to three sentences for a fact and a judgement, and none for a gap')
  return z.strictObject({
    claims: z.array(claim).refine((claims) => claims.length <= mostClaims, `at most ${mostClaims} claims`),
  })
}
