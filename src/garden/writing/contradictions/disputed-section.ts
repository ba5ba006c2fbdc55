/** What the notes of a synthesis disagree on, each side in its own words. */
import { wordsOf } from '../../../words/words-of.ts'
import type { VaultPath } from '../../paths.ts'
import type { Claim, VerifiedClaim } from '../claims/claim.ts'
import { verifyClaims } from '../claims/verify-claims.ts'
import { kindOf } from '../extract/kind-of.ts'
import type { Library } from '../library.ts'
import type { Sentence } from '../sentences/sentence.ts'
import type { SynthesisSection } from '../synthesis.ts'
import { findContradictions } from './find-contradictions.ts'

export interface DisputedGiven {
  /** What the synthesis says. */
  claims: readonly VerifiedClaim[]
  /** Whether it answers a question: then what bears on none of its claims is no matter. */
  isAnswer: boolean
  /** Whether a sentence may be quoted. */
  isQuoted: (sentence: Sentence) => boolean
  lang: string
}

/** More sentences than these are not compared with each other: of each note its first ones are. */
const mostCompared = 600

/** A reader takes in no more. */
const mostPairs = 3

/** A section with the two sides of each disagreement, one after the other; none where the notes agree. */
export function disputedSection(
  library: Library,
  searched: readonly VaultPath[],
  { claims, isAnswer, isQuoted, lang }: DisputedGiven,
): SynthesisSection[] {
  const share = Math.max(1, Math.floor(mostCompared / Math.max(1, searched.length)))
  const sentences = searched.flatMap((note) => library.sentencesOf(note).slice(0, share))
  const supports = new Set(claims.flatMap(({ support }) => support))
  const pairs = findContradictions(sentences.filter(isQuoted), library.stem)
    .filter((pair) => !isAnswer || pair.sentences.some((sentence) => supports.has(sentence)))
    .slice(0, mostPairs)
  const sides = new Set(pairs.flatMap((pair) => pair.sentences))
  const said = [...sides].map((sentence): Claim => {
    return { text: sentence.text, kind: kindOf(sentence.text), support: [sentence] }
  })
  const { verified } = verifyClaims(said, library)
  return verified.length > 1 ? [{ heading: wordsOf(lang).writing.disagree, claims: verified }] : []
}
