/** Which notes a phrase means: one that is the name of hundreds says of each of them next to nothing. */
import type { Phrase } from './phrases.ts'

/** A phrase of more meanings than these means those that are near, and as many that it leads to most often. */
const mostMeanings = 12

interface Meanings {
  all: readonly number[]
  /** Those that links with these words lead to most often. */
  usual: readonly number[]
}

/** The notes that a phrase means in a text to which the notes of `near` are near. What is known of phrases is kept. */
export function openMeanings(): (phrase: Phrase, near: ReadonlySet<number>) => readonly number[] {
  const known = new Map<Phrase, Meanings>()
  return (phrase, near) => {
    const { all, usual } = known.get(phrase) ?? readMeanings(phrase)
    known.set(phrase, { all, usual })
    if (all.length <= mostMeanings) return all
    return [...new Set([...usual, ...all.filter((note) => near.has(note))])]
  }
}

function readMeanings({ names, linked }: Phrase): Meanings {
  const all = [...new Set([...names.keys(), ...linked.keys()])]
  const usual = [...linked]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostMeanings)
    .map(([note]) => note)
  return { all, usual }
}
