/** What it costs at most to have claims written and checked. */
import { mostTokens } from '../../engine/estimate-tokens.ts'
import { costOf, type Prices } from '../../engine/price.ts'
import { batchSize, mostMutants } from './check-entailment.ts'
import { claimsQuestion, longestClaim } from './claims-question.ts'
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
  const longest = Math.max(
    0,
    ...sections.flatMap(({ sentences }) => sentences.map(({ text }) => mostTokens(text))),
  )
  const quote = 'x'.repeat(longest)
  const statement = {
    text: 'x'.repeat(longestClaim * bytesPerUnit),
    quotes: Array.from({ length: mostQuotes }, () => quote),
  }
  const statements = Array.from({ length: batchSize + mostMutants }, () => statement)
  const questions = [
    claimsQuestion(question, sections, { prompt: prompts.write, titleOf }),
    entailmentQuestion(statements, prompts.check),
  ]
  return questions.reduce((sum, { instructions, material, outputTokens: output }) => {
    const input = mostTokens(instructions + JSON.stringify(material)) + formTokens
    return sum + costOf({ input, output }, prices) + costOf({ input: input + output, output }, prices)
  }, 0)
}
