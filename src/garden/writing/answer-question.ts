/** Answers a question from the notes of a garden, or says that they do not. */
import type { VaultPath } from '../paths.ts'
import type { Claim, VerifiedClaim } from './claims/claim.ts'
import { type Verification, verifyClaims } from './claims/verify-claims.ts'
import { extractAnswer } from './extract/extract-answer.ts'
import { openKindTest } from './extract/holds-kind.ts'
import { kindOf } from './extract/kind-of.ts'
import { withForegoing } from './extract/with-foregoing.ts'
import { findNames } from './facts/find-names.ts'
import type { Library } from './library.ts'
import { askedKinds } from './scope/asked-kinds.ts'
import { chanceOf } from './scope/chance.ts'
import { nearestNotes, openTest } from './scope/nearest-notes.ts'

export interface AnsweredQuestion {
  question: string
  /** The best first. Empty where the notes do not answer. */
  claims: VerifiedClaim[]
  refused: Verification['refused']
  /** The notes that were read, the nearest first. */
  searched: VaultPath[]
  /** The share of what is asked for that the nearest note speaks of, by weight, from 0 to 1. */
  coverage: number
  /** Words of the question that no sentence speaks of. */
  missing: string[]
}

export interface AskOptions {
  /** Whether a note may be read for the answer. Those that the garden wrote itself never are. */
  isAsked: (note: VaultPath) => boolean
}

export function answerQuestion(library: Library, question: string, options: AskOptions): AnsweredQuestion {
  const { corpus, stem, sentencesOf } = library
  const { terms, notes } = nearestNotes(library, question, options)
  const { sentences, coverage, missing } = extractAnswer(notes, terms, stem, {
    kind: openKindTest(question, askedKinds(question, namesSomething(question)), stem),
    chance: () =>
      chanceOf(
        corpus,
        terms.map(({ term }) => term),
        openTest(library, options),
      ),
  })
  const claims = withForegoing(sentences, sentencesOf).map((support): Claim => {
    const text = support.map((sentence) => sentence.text).join(' ')
    return { text, kind: kindOf(text), support }
  })
  const { verified, refused } = verifyClaims(claims, library)
  return { question, claims: verified, refused, searched: notes.map(({ path }) => path), coverage, missing }
}

/** Whether a word of it is written as a name, beyond the first. */
function namesSomething(question: string): boolean {
  return findNames(question).some(({ opens }) => !opens)
}
