/** The sentences that say most of what a set of notes says, without a question and without a model. */
import { findTerms } from '../../suggest/corpus/terms.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { centralities } from './centrality.ts'
import { chooseSentences, type ScoredSentence } from './choose-sentences.ts'
import { isQuestion } from './is-question.ts'
import { leansOnOthers } from './leans-on-others.ts'
import { toVectors } from './sentence-vectors.ts'
import { soundness } from './soundness.ts'

export interface SummarisedNote {
  /** In source order. */
  sentences: readonly Sentence[]
  /** The terms of its names. */
  names: ReadonlySet<string>
}

/** More sentences than these are not compared with each other: of each note its first ones are. */
const mostCompared = 400

const fewestSentences = 8
const mostSentences = 20

/** A sentence that ends as none, or is very short, is a heading or a label and stands for nothing. */
const leastSoundness = 0.7

/** What makes a sentence speak for its note: its place among all others, where it stands, and the names it uses. */
const parts = { centrality: 0.5, place: 0.25, names: 0.25 }

/** Authors say first what a note is about, and then what a section is about. */
const places = { note: 1, section: 0.6 }

/** What a sentence counts that needs the one before it, asks, works an example with figures, or is a quotation. */
const shares = { leaning: 0.3, question: 0.5, figures: 0.75, quotation: 0.3 }

/**
 * Sentences of `notes` that do not repeat each other, two of a note at most on average: the best of every note
 * before the second of any. In the order of the notes and of their texts.
 */
export function extractSummary(notes: readonly SummarisedNote[], stem: Stem): Sentence[] {
  const most = Math.min(mostSentences, Math.max(fewestSentences, 2 * notes.length))
  const rows = scoreByNote(notes, stem)
  const chosen: ScoredSentence[] = []
  const rounds = Math.max(...rows.map(({ length }) => length), 0)
  for (let round = 0; round < rounds && chosen.length < most; round += 1) {
    const candidates = rows.flatMap((row) => row.slice(round, round + 1))
    chosen.push(...chooseSentences(candidates, most - chosen.length, chosen))
  }
  const taken = new Set(chosen.map(({ sentence }) => sentence))
  return notes.flatMap(({ sentences }) => sentences.filter((sentence) => taken.has(sentence)))
}

/** The sentences of each note that may be chosen, the best first. */
function scoreByNote(notes: readonly SummarisedNote[], stem: Stem): ScoredSentence[][] {
  const share = Math.max(1, Math.floor(mostCompared / Math.max(1, notes.length)))
  const kept = notes.flatMap((note, at) =>
    note.sentences
      .filter((sentence) => soundness(sentence) >= leastSoundness)
      .slice(0, share)
      .map((sentence) => ({ at, note, sentence })),
  )
  const vectors = toVectors(
    kept.map(({ sentence }) => sentence),
    stem,
  )
  const central = centralities(vectors)
  const rows = notes.map((): ScoredSentence[] => [])
  kept.forEach(({ at, note, sentence }, index) => {
    const vector = vectors[index]
    if (!vector) return
    const worth =
      parts.centrality * (central[index] ?? 0) +
      parts.place * placeOf(sentence, note.sentences) +
      parts.names * namesIn(sentence, note.names, stem)
    rows[at]?.push({ ...vector, score: worth * soundness(sentence) * shareOf(sentence.text) })
  })
  return rows.map((row) => row.sort((a, b) => b.score - a.score))
}

/** Whether a sentence begins its note, or a section of it. */
function placeOf(sentence: Sentence, own: readonly Sentence[]): number {
  const at = own.indexOf(sentence)
  if (at === 0) return places.note
  return own[at - 1]?.heading?.id === sentence.heading?.id ? 0 : places.section
}

/** The share of a note's names that a sentence has, from 0 to 1. */
function namesIn({ text }: Sentence, names: ReadonlySet<string>, stem: Stem): number {
  const terms = new Set(findTerms(text, stem))
  return names.size === 0 ? 0 : [...names].filter((term) => terms.has(term)).length / names.size
}

function shareOf(text: string): number {
  const leaning = leansOnOthers(text) ? shares.leaning : 1
  const asking = isQuestion(text) ? shares.question : 1
  const quoting = /^[“„«»"「『][^“„«»"「『]*[”“«»"」』]$/.test(text) ? shares.quotation : 1
  return leaning * asking * quoting * (/\p{N}/u.test(text) ? shares.figures : 1)
}
