/** Lets through the claims that their sentences hold. */
import type { VaultPath } from '../../paths.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { checkWords, type WordKnowledge } from './check-words.ts'
import type { Claim, ClaimProblem, VerifiedClaim } from './claim.ts'

export interface Verification {
  verified: VerifiedClaim[]
  refused: { claim: Claim; problems: ClaimProblem[] }[]
}

export interface VerifyOptions extends WordKnowledge {
  /** The sentences of a note as it is today; none when there is no such note. */
  sentencesOf: (note: VaultPath) => readonly Sentence[]
}

const mostSupport = 3

/** Checks each claim against the notes as they are, and against the claims before it. A gap stands on nothing. */
export function verifyClaims(claims: readonly Claim[], options: VerifyOptions): Verification {
  const result: Verification = { verified: [], refused: [] }
  const said = new Set<string>()
  for (const claim of claims) {
    const key = claim.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const problems = said.has(key)
      ? [{ rule: 'duplicate', words: claim.text } as const]
      : problemsOf(claim, options)
    said.add(key)
    if (problems.length > 0) result.refused.push({ claim, problems })
    else result.verified.push(claim as VerifiedClaim)
  }
  return result
}

function problemsOf(
  { kind, text, support }: Claim,
  { sentencesOf, ...knowledge }: VerifyOptions,
): ClaimProblem[] {
  if (kind === 'gap') return support.length === 0 ? [] : [{ rule: 'support', words: text }]
  if (support.length === 0 || support.length > mostSupport) return [{ rule: 'support', words: text }]
  const gone = support.filter(
    (sentence) => !sentencesOf(sentence.note).some((today) => isSame(today, sentence)),
  )
  if (gone.length > 0) return gone.map((sentence) => ({ rule: 'quote', words: sentence.text }))
  return checkWords(
    text,
    support.map((sentence) => sentence.text),
    knowledge,
  )
}

function isSame(today: Sentence, { hash, start, end, text }: Sentence): boolean {
  return today.hash === hash && today.start === start && today.end === end && today.text === text
}
