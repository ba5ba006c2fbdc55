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
  let number = 0
  const material = {
    question,
    sections: sections.map(({ note, heading, sentences }) => ({
      title: titleOf(note),
      heading,
      sentences: sentences.map(({ text }) => {
        number += 1
        return { number, text }
      }),
    })),
  }
  return {
    purpose: 'claims',
    instructions: prompt,
    material,
    answer: { name: 'claims', schema: draftSchema(number) },
    outputTokens,
    repair: true,
  }
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

function draftSchema(count: number): z.ZodType<Draft> {
  const claim = z
    .strictObject({
      text: z.string().refine((text) => text.trim() !== '' && text.length <= longestClaim, 'one sentence'),
      kind: z.enum(['fact', 'judgement', 'gap']),
      sentences: z
        .array(z.int())
        .refine(
          (numbers) => numbers.every((number) => number >= 1 && number <= count),
          `numbers of sentences from 1 to ${count}`,
        )
        .refine((numbers) => new Set(numbers).size === numbers.length, 'each sentence once'),
    })
    .refine(
      ({ kind, sentences }) =>
        kind === 'gap' ? sentences.length === 0 : sentences.length >= 1 && sentences.length <= mostSupport,
      'one to three sentences for a fact and a judgement, and none for a gap',
    )
  return z.strictObject({
    claims: z.array(claim).refine((claims) => claims.length <= mostClaims, `at most ${mostClaims} claims`),
  })
}
