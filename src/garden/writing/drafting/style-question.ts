/** Asks for better words of claims, each of which keeps what it stands on. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'
import { longestClaim } from '../model/claims-question.ts'
import { type BriefWords, briefWords } from './outline-question.ts'

export interface Restyled {
  claims: { number: number; text: string }[]
}

/** A claim as its stylist sees it. */
export interface StyledClaim {
  heading: string | null
  text: string
  quotations: readonly string[]
}

const tokensPerClaim = 200
const tokensAround = 200

/** Each of `claims` has its place as its number, from 1 on. */
export function styleQuestion(
  brief: BriefWords,
  claims: readonly StyledClaim[],
  prompt: string,
): Question<Restyled> {
  const claim = z.strictObject({
    number: z.int().refine((number) => number >= 1 && number <= claims.length, 'the number of a claim'),
    text: z.string().refine((text) => text.trim() !== '' && text.length <= longestClaim, 'one sentence'),
  })
  return {
    purpose: 'draft',
    instructions: prompt,
    material: { ...briefWords(brief), claims: claims.map((one, at) => ({ number: at + 1, ...one })) },
    answer: {
      name: 'style',
      schema: z.strictObject({
        claims: z
          .array(claim)
          .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, 'each claim once'),
      }),
    },
    outputTokens: tokensAround + claims.length * tokensPerClaim,
    repair: true,
  }
}
