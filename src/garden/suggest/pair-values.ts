/** What two notes are to each other besides their scores, in the order of the last of `features`. */
import { readFolders } from './signals/folders.ts'
import { latentCosine, rowOf } from './signals/latent.ts'
import { cosineWith, spread } from './signals/sparse.ts'
import type { View } from './view.ts'

export interface Pairs {
  /** The values of `source` with others; `seen` are the notes that it links to, `coverage` the share of a name that it says. */
  of(source: number, seen: ReadonlySet<number>): (target: number, coverage: number) => number[]
}

export function openPairs({ corpus, content, company, standing }: View): Pairs {
  const { notes, terms } = corpus
  const folders = readFolders(corpus)
  const room = new Float32Array(terms.size)
  return {
    of(source, seen) {
      const tags = new Set(notes[source]?.tags)
      const linked = folders.count(seen)
      const name = content.names.vectors[source]
      const likenessOf = (target: number) => {
        const laidOut = name && spread(name, room)
        const likeness = cosineWith(room, content.names.vectors[target])
        laidOut?.clear()
        return likeness
      }
      return (target, coverage) => {
        const folder = folders.near(target, linked)
        return [
          coverage,
          coverage > 0.999 ? 1 : 0,
          likenessOf(target),
          latentCosine(rowOf(standing, source), target, standing),
          folders.isSame(source, target) ? 1 : 0,
          folder.links / Math.max(1, seen.size),
          folder.links / Math.max(1, folder.notes),
          Math.log1p((notes[target]?.tags ?? []).filter((tag) => tags.has(tag)).length),
          Math.log1p(company.sources[target]?.length ?? 0),
          Math.log1p(company.targets[target]?.length ?? 0),
        ]
      }
    },
  }
}
