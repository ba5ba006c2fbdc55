/** Notes that lie beside another in its folder: some belong together though they share no word, and no link tells of them. */
import type { Corpus } from '../corpus/corpus.ts'

/** So many of a folder are looked at; in a larger one than this, to lie side by side says little. */
const mostBeside = 15
const largestFolder = 60

/** The notes around the one at `source` by path, the nearest first, and of two the earlier. */
export type Beside = (source: number) => number[]

export function openBeside({ notes }: Pick<Corpus, 'notes'>): Beside {
  const folders = Map.groupBy(notes.keys(), (note) => notes[note]?.folder ?? '')
  const places = new Int32Array(notes.length)
  for (const folder of folders.values())
    folder.forEach((note, place) => {
      places[note] = place
    })
  return (source) => {
    const folder = folders.get(notes[source]?.folder ?? '') ?? []
    return folder.length > largestFolder ? [] : around(folder, places[source] ?? 0)
  }
}

/** Where the folder ends on one side, the other side is gone further. */
function around(folder: readonly number[], place: number): number[] {
  const found: number[] = []
  for (let step = 1; found.length < mostBeside && step < folder.length; step += 1) {
    const sides = [folder[place - step], folder[place + step]]
    found.push(...sides.filter((note) => note !== undefined))
  }
  return found.slice(0, mostBeside)
}
