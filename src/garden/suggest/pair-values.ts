/** What two notes are to each other besides their scores, in the order of the last of `features`. */
import type { CorpusNote } from './corpus/corpus.ts'
import { readCalendar } from './signals/calendar.ts'
import { readFolders } from './signals/folders.ts'
import { latentCosine, rowOf } from './signals/latent.ts'
import { cosineAt, packVectors, type SparseVector, spread } from './signals/sparse.ts'
import type { SearchView } from './view.ts'

/** Writes the values of one target into `values` from the position `at` on; `coverage` is the share of its name that is said. */
export type WritePair = (target: number, coverage: number, values: Float64Array, at: number) => void

export interface Pairs {
  /** For the pairs of `source` with others, until it is asked about another; `seen` are the notes that it links to. */
  of(source: number, seen: ReadonlySet<number>): WritePair
}

export function openPairs({ corpus, content, company, standing }: SearchView): Pairs {
  const { notes, terms } = corpus
  const folders = readFolders(corpus)
  const tagsOf = readTags(notes)
  const room = new Float32Array(terms.size)
  const letters = new Float32Array(content.names.letters.size)
  const names = packVectors(content.names.vectors)
  const titles = packVectors(content.names.letters.vectors)
  const calendar = readCalendar(corpus)
  const incoming = logSizes(company.sources)
  const outgoing = logSizes(company.targets)
  const sizes = logSizes(content.vectors.map((vector) => vector.terms))
  let laidOut: ReturnType<typeof spread>[] = []
  return {
    of(source, seen) {
      const own = new Set(tagsOf[source])
      const linked = folders.count(seen)
      const place = rowOf(standing, source)
      for (const vector of laidOut) vector.clear()
      laidOut = [
        ...spreadOf(content.names.vectors[source], room),
        ...spreadOf(content.names.letters.vectors[source], letters),
      ]
      return (target, coverage, values, at) => {
        const links = folders.linksTo(target, linked)
        values[at] = coverage
        values[at + 1] = coverage > 0.999 ? 1 : 0
        values[at + 2] = cosineAt(room, names, target)
        values[at + 3] = latentCosine(place, target, standing)
        values[at + 4] = folders.isSame(source, target) ? 1 : 0
        values[at + 5] = links / Math.max(1, seen.size)
        values[at + 6] = links / Math.max(1, folders.notesBeside(target))
        values[at + 7] = Math.log1p(own.size === 0 ? 0 : countShared(own, tagsOf[target] ?? []))
        values[at + 8] = incoming[target] ?? 0
        values[at + 9] = outgoing[target] ?? 0
        values[at + 10] = cosineAt(letters, titles, target)
        values[at + 11] = calendar.nearness(source, target)
        values[at + 12] = calendar.isLater(source, target) ? 1 : 0
        values[at + 13] = calendar.isSameDay(source, target) ? 1 : 0
        values[at + 14] = sizes[target] ?? 0
        values[at + 15] = sizes[source] ?? 0
      }
    },
  }
}

function logSizes(lists: readonly { length: number }[]): Float64Array {
  return Float64Array.from(lists, ({ length }) => Math.log1p(length))
}

/** The tags of each note as numbers, none twice. */
function readTags(notes: readonly CorpusNote[]): number[][] {
  const numbers = new Map<string, number>()
  return notes.map(({ tags }) =>
    [...new Set(tags)].map((tag) => {
      const number = numbers.get(tag) ?? numbers.size
      numbers.set(tag, number)
      return number
    }),
  )
}

function spreadOf(vector: SparseVector | undefined, room: Float32Array) {
  return vector ? [spread(vector, room)] : []
}

function countShared(own: ReadonlySet<number>, others: readonly number[]): number {
  let shared = 0
  for (const tag of others) if (own.has(tag)) shared += 1
  return shared
}
