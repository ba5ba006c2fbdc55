/** The sentences that say most of what a set of notes says, without a question and without a model. */
import type { Stem } from '../../suggest/corpus/words.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { centralities } from './centrality.ts'
import { chooseSentences } from './choose-sentences.ts'
import { leansOnOthers } from './leans-on-others.ts'
import { toVectors } from './sentence-vectors.ts'
import { soundness } from './soundness.ts'

/** More sentences than these are not compared with each other: of each note its first ones are. */
const mostCompared = 400

const fewestSentences = 8
const mostSentences = 20

/** A sentence that ends as none, or is very short, is a heading or a label and stands for nothing. */
const leastSoundness = 0.7

/** What points back to a sentence that is not quoted with it counts this much. */
const leaningShare = 0.4

/** The most central sentences of `notes` that do not repeat each other, two for each note at most on average. */
export function extractSummary(notes: readonly (readonly Sentence[])[], stem: Stem): Sentence[] {
  const share = Math.max(1, Math.floor(mostCompared / Math.max(1, notes.length)))
  const sentences = notes.flatMap((own) =>
    own.filter((sentence) => soundness(sentence) >= leastSoundness).slice(0, share),
  )
  const vectors = toVectors(sentences, stem)
  const central = centralities(vectors)
  const scored = vectors.map((vector, at) => {
    const { sentence } = vector
    const share = leansOnOthers(sentence.text) ? leaningShare : 1
    return { ...vector, score: (central[at] ?? 0) * soundness(sentence) * share }
  })
  const most = Math.min(mostSentences, Math.max(fewestSentences, 2 * notes.length))
  return chooseSentences(scored, most).map(({ sentence }) => sentence)
}
