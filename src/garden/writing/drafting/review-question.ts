/** Has somebody else read a draft: they name what goes, what comes first, and which points want another look, and can say nothing else. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'
import type { BriefPoint } from '../brief/brief-points.ts'
import { type BriefWords, briefWords } from './outline-question.ts'
import type { PlacedClaim } from './placed-claim.ts'

export interface Review {
  /** Numbers of claims, from 1 on. */
  drop: number[]
  order: number[]
  /** Numbers of points. */
  ask: number[]
}

/** Points that are asked for a second time, at most. */
export const mostAskedAgain = 4
const tokensPerNumber = 8
const tokensAround = 200

export interface ReviewAsked {
  brief: BriefWords
  points: readonly BriefPoint[]
  /** Each has its place as its number, from 1 on. */
  claims: readonly Pick<PlacedClaim, 'point' | 'text'>[]
  /** How many points may be asked for again. */
  mostAsked: number
}

export function reviewQuestion(
  { brief, points, claims, mostAsked }: ReviewAsked,
  prompt: string,
): Question<Review> {
  const own = claims.map(({ point, text }, at) => ({ point, number: at + 1, text }))
  return {
    purpose: 'draft',
    instructions: prompt,
    material: {
      ...briefWords(brief),
      outline: points.map(({ number, heading, text }) => ({
        number,
        heading,
        point: text,
        claims: own
          .filter(({ point }) => point === number)
          .map(({ number: claim, text: said }) => ({ number: claim, text: said })),
      })),
    },
    answer: {
      name: 'review',
      schema: z.strictObject({
        drop: numbersOf(own, 'claims'),
        order: numbersOf(own, 'claims'),
        ask: numbersOf(points, 'points').refine(
          (numbers) => numbers.length <= mostAsked,
          `at most ${mostAsked} points`,
        ),
      }),
    },
    outputTokens: tokensAround + (2 * claims.length + mostAsked) * tokensPerNumber,
    repair: true,
  }
}

function numbersOf(known: readonly { number: number }[], noun: string) {
  const numbers = new Set(known.map(({ number }) => number))
  return z
    .array(z.int())
    .refine(
      (given) => given.every((number) => numbers.has(number)) && new Set(given).size === given.length,
      `numbers of ${noun} that are there, each once`,
    )
}
