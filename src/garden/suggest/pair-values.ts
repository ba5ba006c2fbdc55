/** What two notes are to each other besides their scores, in the order of the last of `features`. */
import { readCalendar } from './signals/calendar.ts'
import { readFolders } from './signals/folders.ts'
import { latentCosine, rowOf } from './signals/latent.ts'
import { cosineWith, type SparseVector, spread } from './signals/sparse.ts'
import type { View } from './view.ts'

export interface Pairs {
  /** The values of `source` with others; `seen` are the notes that it links to, `coverage` the share of a name that it says. */
  of(source: number, seen: ReadonlySet<number>): (target: number, coverage: number) => number[]
}

export function openPairs({ corpus, content, company, standing }: View): Pairs {
  const { notes, terms } = corpus
  const folders = readFolders(corpus)
  const room = new Float32Array(terms.size)
  const letters = new Float32Array(content.names.letters.size)
  const calendar = readCalendar(corpus)
  const sizeOf = (note: number) => Math.log1p(content.vectors[note]?.terms.length ?? 0)
  let laidOut: ReturnType<typeof spread>[] = []
  return {
    of(source, seen) {
      const tags = new Set(notes[source]?.tags)
      const linked = folders.count(seen)
      const place = rowOf(standing, source)
      for (const vector of laidOut) vector.clear()
      laidOut = [
        ...spreadOf(content.names.vectors[source], room),
        ...spreadOf(content.names.letters.vectors[source], letters),
      ]
      return (target, coverage) => {
        const folder = folders.near(target, linked)
        return [
          coverage,
          coverage > 0.999 ? 1 : 0,
          cosineWith(room, content.names.vectors[target]),
          latentCosine(place, target, standing),
          folders.isSame(source, target) ? 1 : 0,
          folder.links / Math.max(1, seen.size),
          folder.links / Math.max(1, folder.notes),
          Math.log1p(countShared(notes[target]?.tags, tags)),
          Math.log1p(company.sources[target]?.length ?? 0),
          Math.log1p(company.targets[target]?.length ?? 0),
          cosineWith(letters, content.names.letters.vectors[target]),
          calendar.nearness(source, target),
          calendar.isLater(source, target) ? 1 : 0,
          calendar.isSameDay(source, target) ? 1 : 0,
          sizeOf(target),
          sizeOf(source),
        ]
      }
    },
  }
}

function spreadOf(vector: SparseVector | undefined, room: Float32Array) {
  return vector ? [spread(vector, room)] : []
}

function countShared(own: readonly string[] | undefined, others: ReadonlySet<string>): number {
  if (!own || others.size === 0) return 0
  let shared = 0
  for (const tag of own) if (others.has(tag)) shared += 1
  return shared
}
