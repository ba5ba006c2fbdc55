/**
 * Has claims checked by a second question, among statements that are false for certain: whoever lets
 * more than a tenth of those pass is not believed.
 */
import type { AnswerProvenance, Ask, EngineFault } from '../../engine/engine.ts'
import { hashText } from '../../hash-text.ts'
import { randomNumbers } from '../../suggest/random-numbers.ts'
import type { WordKnowledge } from '../claims/check-words.ts'
import type { ClaimProblem, VerifiedClaim } from '../claims/claim.ts'
import { controls, makeMutants, type Statement } from '../claims/make-mutants.ts'
import type { Verification } from '../claims/verify-claims.ts'
import { entailmentQuestion, heldOf } from './entailment-question.ts'

export interface EntailmentCheck extends Verification {
  /** None where nothing had to be asked: who says a sentence says what it says. */
  provenance: AnswerProvenance[]
}

export interface EntailmentOptions extends WordKnowledge {
  ask: Ask
  prompt: string
}

/** Claims of one question, and the false statements among them. */
export const batchSize = 12
export const fewestMutants = 4
export const mostMutants = 10
const mostMissed = 0.1

export async function checkEntailment(
  claims: readonly VerifiedClaim[],
  options: EntailmentOptions,
): Promise<{ value: EntailmentCheck } | { fault: EngineFault }> {
  const asked = claims.filter((claim) => !isQuote(claim))
  const problems = new Map<VerifiedClaim, ClaimProblem>()
  const provenance: AnswerProvenance[] = []
  for (let at = 0; at < asked.length; at += batchSize) {
    const checked = await checkBatch(asked.slice(at, at + batchSize), options)
    if ('fault' in checked) return checked
    for (const [claim, problem] of checked.problems) problems.set(claim, problem)
    provenance.push(checked.provenance)
  }
  return {
    value: {
      verified: claims.filter((claim) => !problems.has(claim)),
      refused: [...problems].map(([claim, problem]) => ({ claim, problems: [problem] })),
      provenance,
    },
  }
}

async function checkBatch(
  claims: readonly VerifiedClaim[],
  { ask, prompt, ...knowledge }: EntailmentOptions,
): Promise<
  { problems: [VerifiedClaim, ClaimProblem][]; provenance: AnswerProvenance } | { fault: EngineFault }
> {
  const statements = claims.map(({ text, support }): Statement => {
    return { text, quotes: support.map((sentence) => sentence.text) }
  })
  const made = makeMutants(statements, knowledge).slice(0, mostMutants)
  const mutants = [...made, ...controls.slice(0, Math.max(0, fewestMutants - made.length))]
  const mixed = mix([...statements, ...mutants])
  const answer = await ask(entailmentQuestion(mixed, prompt))
  if ('fault' in answer) return answer
  const { value, provenance } = answer.value
  const held = heldOf(value)
  const isHeld = (statement: Statement) => held[mixed.indexOf(statement)] === true
  const missed = mutants.filter(isHeld).length
  const rule = missed > mostMissed * mutants.length ? 'unchecked' : 'entailment'
  const problems = claims.flatMap((claim, at): [VerifiedClaim, ClaimProblem][] => {
    const statement = statements[at]
    const isFine = rule === 'entailment' && statement !== undefined && isHeld(statement)
    return isFine ? [] : [[claim, { rule, words: claim.text }]]
  })
  return { problems, provenance }
}

/** Whether a claim says one of its sentences as it is. */
function isQuote({ text, support }: VerifiedClaim): boolean {
  return support.some((sentence) => sentence.text === text)
}

/** In an order that says nothing of which are false, and is the same for the same statements. */
function mix(statements: readonly Statement[]): Statement[] {
  const seed = hashText(statements.map(({ text }) => text).join('\n'))
  const random = randomNumbers(Number.parseInt(seed.slice(-6), 36))
  return statements
    .map((statement) => ({ statement, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ statement }) => statement)
}
