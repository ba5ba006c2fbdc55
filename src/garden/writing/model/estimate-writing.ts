/** What it costs at most to have claims written and checked. */
import type { Question } from '../../engine/engine.ts'
import { mostTokens } from '../../engine/estimate-tokens.ts'
import { costOf, type Prices } from '../../engine/price.ts'
import { batchSize, mostMutants } from './check-entailment.ts'
import { claimsQuestion, longestClaim, mostClaims } from './claims-question.ts'
import { entailmentQuestion } from './entailment-question.ts'
import type { EvidenceSection } from './gather-evidence.ts'
import type { WritingPrompts } from './write-claims.ts'

/** What the form of an answer takes, which a question holds twice. */
const formTokens = 2500

/** UTF-8 makes no more bytes of a unit of UTF-16. */
const bytesPerUnit = 3
const mostQuotes = 3

/** In billionths of the currency: both questions, and each once more with a bad answer in it. */
export function mostCost(
  question: string,
  sections: readonly EvidenceSection[],
  { prompts, prices }: { prompts: WritingPrompts; prices: Prices },
): number {
  const titleOf = (note: string) => note.repeat(2)
  return (
    questionCost(claimsQuestion(question, sections, { prompt: prompts.write, titleOf }), prices) +
    entailmentCost(mostClaims, sections, { prompt: prompts.check, prices })
  )
}

/** Of one question, and of the same with a bad answer in it. */
export function questionCost(
  {
    instructions,
    material,
    outputTokens: output,
  }: Pick<Question<unknown>, 'instructions' | 'material' | 'outputTokens'>,
  prices: Prices,
): number {
  const input = mostTokens(instructions + JSON.stringify(material)) + formTokens
  return costOf({ input, output }, prices) + costOf({ input: input + output, output }, prices)
}

/** Of having so many claims on these sections checked by a second reader. */
export function entailmentCost(
  claims: number,
  sections: readonly EvidenceSection[],
  { prompt, prices }: { prompt: string; prices: Prices },
): number {
  const statement = { text: longestText(), quotes: longestQuotes(sections) }
  const statements = Array.from({ length: batchSize + mostMutants }, () => statement)
  return Math.ceil(claims / batchSize) * questionCost(entailmentQuestion(statements, prompt), prices)
}

/** As long as a claim can be. */
export function longestText(): string {
  return 'x'.repeat(longestClaim * bytesPerUnit)
}

/** As long as what a claim stands on can be. */
export function longestQuotes(sections: readonly EvidenceSection[]): string[] {
  const sizes = sections.flatMap(({ sentences }) => sentences.map(({ text }) => mostTokens(text)))
  const quote = 'x'.repeat(Math.max(0, ...sizes))
  return Array.from({ length: mostQuotes }, () => quote)
}
