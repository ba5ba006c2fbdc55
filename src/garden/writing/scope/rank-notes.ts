/** The notes of a garden that a question is most likely about. */
import { rarityOf, slownessOf, weightOf } from '../../suggest/signals/bm25.ts'
import type { WordIndex } from '../words/word-index.ts'

export interface AskedTerm {
  term: string
  /** As the question has it. */
  word: string
  /** How rare it is, in notes; the highest for one that no note has. */
  weight: number
}

/** A name of a note that a question has. */
export interface SpokenTerms {
  terms: readonly string[]
  isExact: boolean
}

export interface RankedNote {
  /** Its position in the corpus. */
  note: number
  score: number
}

export interface Ranking {
  terms: AskedTerm[]
  /** The highest score first; ties by path. */
  notes: RankedNote[]
}

/** A term of a name says as much as five of the text, one of a heading as two. */
const nameWeight = 5
const headingWeight = 2

/** A name that stands whole in the question counts so much of the rarity of its words besides; in another form, half of it. */
const spokenWeight = 0.5

/** Ranks the notes for which `isAsked` holds by BM25, and by the names of them that the question has. */
export function rankNotes(
  corpus: Pick<WordIndex, 'notes' | 'terms'>,
  question: ReadonlyMap<string, string>,
  isAsked: (note: number) => boolean,
  spoken: (note: number) => readonly SpokenTerms[] = () => [],
): Ranking {
  const asks = [...question]
  const numbers = asks.map(([term]) => corpus.terms.get(term))
  const places = new Map(
    numbers.flatMap((number, at) => (number === undefined ? [] : [[number, at] as const])),
  )
  const holders = asks.map((): { note: number; count: number }[] => [])
  const lengths = new Float64Array(corpus.notes.length)
  corpus.notes.forEach((note, at) => {
    if (!isAsked(at)) return
    const counts = new Map<number, number>()
    const add = (term: number, count: number) => {
      const place = places.get(term)
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + count)
    }
    for (const term of note.nameTerms) add(term, nameWeight)
    for (const { heading, terms } of note.blocks) {
      lengths[at] = (lengths[at] ?? 0) + terms.length
      for (const term of terms) add(term, heading ? headingWeight : 1)
    }
    for (const [place, count] of counts) holders[place]?.push({ note: at, count })
  })
  const asked = corpus.notes.flatMap((_, at) => (isAsked(at) ? [at] : []))
  const average = asked.reduce((sum, at) => sum + (lengths[at] ?? 0), 0) / (asked.length || 1) || 1
  const scores = new Map<number, number>()
  const terms = asks.map(([term, word], place): AskedTerm => {
    const own = holders[place] ?? []
    const weight = rarityOf(own.length, asked.length)
    for (const { note, count } of own) {
      const slowness = slownessOf(lengths[note] ?? 0, average)
      scores.set(note, (scores.get(note) ?? 0) + weight * weightOf(count, slowness))
    }
    return { term, word, weight }
  })
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]))
  for (const [note, score] of scores) {
    const gains = spoken(note).map(({ terms: own, isExact }) => {
      const sum = own.reduce((all, term) => all + (weights.get(term) ?? 0), 0)
      return sum * spokenWeight * (isExact ? 1 : 0.5)
    })
    scores.set(note, score + Math.max(0, ...gains))
  }
  const notes = Array.from(scores, ([note, score]) => ({ note, score }))
  return { terms, notes: notes.sort((a, b) => b.score - a.score || a.note - b.note) }
}
