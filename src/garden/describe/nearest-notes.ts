/** The notes whose words are most like those of another: TF-IDF over the weightiest terms of each. */
import type { Corpus, CorpusNote } from '../suggest/corpus/corpus.ts'

export interface NearNote {
  /** Its position in the corpus. */
  note: number
  /** From 0 to 1. */
  likeness: number
}

/** The nearest notes of the one at `note`, the nearest first, at most `most`; never itself. */
export type NearestNotes = (note: number, most: number, isAsked: (note: number) => boolean) => NearNote[]

/** A term of a name counts as so many of the text. */
const nameCount = 3
/** Terms that more of the notes have tell no two apart. */
const mostShare = 0.3
const fewNotes = 8
/** Of a note, so many terms are compared. */
const mostTerms = 60

/** Reads all notes once; what it returns is quick. */
export function openNearestNotes({ notes, terms }: Corpus): NearestNotes {
  const counted = notes.map(countTerms)
  const holders = new Uint32Array(terms.size)
  for (const counts of counted) for (const term of counts.keys()) holders[term] = (holders[term] ?? 0) + 1
  const vectors = counted.map((counts) => weigh(counts, holders, notes.length))
  const postings = new Map<number, { note: number; weight: number }[]>()
  vectors.forEach((vector, note) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? []
      list.push({ note, weight })
      postings.set(term, list)
    }
  })
  return (from, most, isAsked) => {
    const sums = new Map<number, number>()
    for (const [term, own] of vectors[from] ?? [])
      for (const { note, weight } of postings.get(term) ?? [])
        if (note !== from) sums.set(note, (sums.get(note) ?? 0) + own * weight)
    return Array.from(sums, ([note, likeness]) => ({ note, likeness }))
      .filter(({ note }) => isAsked(note))
      .sort((a, b) => b.likeness - a.likeness || a.note - b.note)
      .slice(0, most)
  }
}

function countTerms({ nameTerms, blocks }: CorpusNote): Map<number, number> {
  const counts = new Map<number, number>()
  for (const term of nameTerms) counts.set(term, (counts.get(term) ?? 0) + nameCount)
  for (const { terms } of blocks) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The weightiest terms, as a vector of unit length. */
function weigh(counts: ReadonlyMap<number, number>, holders: Uint32Array, notes: number): [number, number][] {
  const weighed = Array.from(counts, ([term, count]): [number, number] => {
    const held = holders[term] ?? 1
    const rare = held < 2 || held > Math.max(fewNotes, mostShare * notes) ? 0 : Math.log(notes / held)
    return [term, (1 + Math.log(count)) * rare]
  })
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostTerms)
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return weighed.map(([term, weight]) => [term, weight / length])
}
