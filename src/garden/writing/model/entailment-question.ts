/** Asks whether statements are held by their quotes, by somebody who sees nothing else. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'
import type { Statement } from '../claims/make-mutants.ts'

export interface Verdicts {
  verdicts: { number: number; held: boolean }[]
}

/** Of one statement about fifteen tokens, with room for servers that write blanks. */
const tokensPerVerdict = 40
const tokensAround = 100

/** Each of `statements` has its place as its number, from 1 on. */
export function entailmentQuestion(statements: readonly Statement[], prompt: string): Question<Verdicts> {
  const count = statements.length
  return {
    purpose: 'entailment',
    instructions: prompt,
    material: statements.map(({ text, quotes }, at) => ({
      number: at + 1,
      statement: text,
      quotations: quotes,
    })),
    answer: {
      name: 'verdicts',
      schema: z.strictObject({
        verdicts: z
          .array(z.strictObject({ number: z.int(), held: z.boolean() }))
          .refine(
            (verdicts) => isEachOnce(verdicts, count),
            `one verdict for each number from 1 to ${count}`,
          ),
      }),
    },
    outputTokens: tokensAround + count * tokensPerVerdict,
    repair: true,
  }
}

/** Whether each statement is held, in their order. */
export function heldOf({ verdicts }: Verdicts): boolean[] {
  return verdicts.toSorted((a, b) => a.number - b.number).map(({ held }) => held)
}

function isEachOnce(verdicts: Verdicts['verdicts'], count: number): boolean {
  const numbers = new Set(verdicts.map(({ number }) => number))
  const isKnown = verdicts.every(({ number }) => number >= 1 && number <= count)
  return isKnown && verdicts.length === count && numbers.size === count
}
