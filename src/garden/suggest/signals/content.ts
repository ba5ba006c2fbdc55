/**
 * What notes are about: their terms, weighted by how rare they are, and an index
 * from each term to the notes that have it.
 */
import type { Corpus, CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { rarityOf, slownessOf, weightOf } from './bm25.ts'
import { type Letters, readLetters } from './letters.ts'
import { addRows, type Postings } from './postings.ts'
import type { Scoreboard } from './scoreboard.ts'
import { type SparseVector, toVector } from './sparse.ts'

export interface Content {
  /** How rare each term is; 0 for one that a single note has, which tells of no other note. */
  idf: Float64Array
  vectors: SparseVector[]
  /** Terms weigh in them after BM25. */
  postings: Postings
  names: Names
}

/** The notes by the terms of their names. */
export interface Names {
  holders: Map<number, number[]>
  /** The sum of the weights of the terms in the names of each note. */
  weights: number[]
  vectors: SparseVector[]
  letters: Letters
}

/** A term of a name says three times what one of the text does, one of a heading twice. */
const nameWeight = 3
const headingWeight = 2

export function readContent(corpus: Corpus, hidden: HiddenLinks): Content {
  const counts = corpus.notes.map((note, at) => countTerms(note, at, hidden))
  const frequency = new Int32Array(corpus.terms.size)
  for (const terms of counts) for (const term of terms.keys()) frequency[term] = (frequency[term] ?? 0) + 1
  const total = counts.length
  const idf = Float64Array.from(frequency, (notes) => (notes < 2 ? 0 : rarityOf(notes, total)))
  return {
    idf,
    vectors: counts.map((terms) => weigh(terms, idf)),
    postings: indexTerms(counts, frequency),
    names: readNames(corpus, idf),
  }
}

function readNames(corpus: Corpus, idf: Float64Array): Names {
  const { notes } = corpus
  const holders = new Map<number, number[]>()
  notes.forEach(({ nameTerms }, note) => {
    for (const term of nameTerms) {
      const known = holders.get(term)
      if (known) known.push(note)
      else holders.set(term, [note])
    }
  })
  return {
    holders,
    weights: notes.map(({ nameTerms }) => nameTerms.reduce((sum, term) => sum + (idf[term] ?? 0), 0)),
    vectors: notes.map(({ nameTerms }) => weigh(new Map(nameTerms.map((term) => [term, 1])), idf)),
    letters: readLetters(corpus),
  }
}

/** Adds to every note the share of its names that a text with `terms` has, by weight. */
export type ScoreNames = (terms: Iterable<number>, scores: Scoreboard) => void

/** All names in one piece of memory: many of a large garden share a term. */
export function openNames({ names, idf }: Pick<Content, 'names' | 'idf'>): ScoreNames {
  const starts = new Int32Array(idf.length + 1)
  for (const [term, notes] of names.holders) starts[term + 1] = notes.length
  for (let term = 0; term < idf.length; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const holders = new Int32Array(starts[idf.length] ?? 0)
  const shares = new Float64Array(holders.length)
  for (const [term, notes] of names.holders)
    notes.forEach((note, at) => {
      const place = (starts[term] ?? 0) + at
      holders[place] = note
      shares[place] = (idf[term] ?? 0) / (names.weights[note] || 1)
    })
  return (terms, scores) => {
    for (const term of terms)
      scores.addAll(holders, shares, { start: starts[term] ?? 0, end: starts[term + 1] ?? 0, factor: 1 })
  }
}

/** How often a note has each of its terms; the words of hidden links count where they are kept. */
export function countTerms(note: CorpusNote, source: number, hidden: HiddenLinks): Map<number, number> {
  const counts = new Map<number, number>()
  for (const term of note.nameTerms) counts.set(term, nameWeight)
  for (const { heading, terms, termInLink } of note.blocks) {
    const weight = heading ? headingWeight : 1
    for (let at = 0; at < terms.length; at += 1) {
      const link = termInLink[at] ?? -1
      if (hidden.words === 'erased' && link >= 0 && hidden.has(source, note.links[link] ?? -1)) continue
      const term = terms[at] ?? 0
      counts.set(term, (counts.get(term) ?? 0) + weight)
    }
  }
  return counts
}

/** The vector of a text with these terms. */
export function weigh(counts: ReadonlyMap<number, number>, idf: Float64Array): SparseVector {
  return toVector(
    Array.from(counts, ([term, count]) => [term, (1 + Math.log(count)) * (idf[term] ?? 0)] as const),
  )
}

/** Adds what BM25 gives every note for the terms of `query`. */
export function scoreTexts(query: SparseVector, { postings, idf }: Content, scores: Scoreboard): void {
  const { terms } = query
  const weights = Float64Array.from(query.weights, (weight, at) => weight * (idf[terms[at] ?? 0] ?? 0))
  addRows(postings, { terms, weights }, scores)
}

function indexTerms(counts: readonly ReadonlyMap<number, number>[], frequency: Int32Array): Postings {
  const starts = new Int32Array(frequency.length + 1)
  frequency.forEach((notes, term) => {
    starts[term + 1] = (starts[term] ?? 0) + (notes < 2 ? 0 : notes)
  })
  const notes = new Int32Array(starts.at(-1) ?? 0)
  const weights = new Float32Array(notes.length)
  const next = starts.slice()
  const lengths = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 1))
  const average = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1)
  counts.forEach((terms, note) => {
    const slowness = slownessOf(lengths[note] ?? 0, average)
    for (const [term, count] of terms) {
      if ((frequency[term] ?? 0) < 2) continue
      const at = next[term] ?? 0
      notes[at] = note
      weights[at] = weightOf(count, slowness)
      next[term] = at + 1
    }
  })
  return { starts, notes, weights }
}
