/** Which notes a phrase means: one that is the name of hundreds says of each of them next to nothing. */
import { nameKinds } from '../corpus/corpus.ts'
import type { Phrase } from './phrases.ts'

/** A note that a phrase may mean. */
export interface Meaning {
  note: number
  /** How many links with these words lead to it. */
  linked: number
  /** Log of the share of notes with this phrase that make a link to it. */
  linkProbability: number
  /** The share of links with these words that lead to it; a name counts as one. */
  commonness: number
  logCommonness: number
  /** Position in `nameKinds`; one more for words that only links gave it. */
  kind: number
}

/** A phrase of more meanings than these means those that are near, and as many that it leads to most often. */
const mostMeanings = 12

interface Meanings {
  all: readonly Meaning[]
  /** Those that links with these words lead to most often. */
  usual: readonly Meaning[]
  others: readonly Meaning[]
}

/** What a phrase means in a text to which the notes of `near` are near. What is known of phrases is kept. */
export function openMeanings(): (phrase: Phrase, near: ReadonlySet<number>) => readonly Meaning[] {
  const known = new Map<Phrase, Meanings>()
  return (phrase, near) => {
    const meanings = known.get(phrase) ?? readMeanings(phrase)
    known.set(phrase, meanings)
    const { all, usual, others } = meanings
    return all.length <= mostMeanings ? all : [...usual, ...others.filter(({ note }) => near.has(note))]
  }
}

function readMeanings(phrase: Phrase): Meanings {
  const { names, linked, links, notes } = phrase
  const all = Array.from(new Set([...names.keys(), ...linked.keys()]), (note): Meaning => {
    const own = linked.get(note) ?? 0
    const commonness = (own + (names.has(note) ? 1 : 0)) / (links + names.size)
    return {
      note,
      linked: own,
      linkProbability: Math.log((own + 0.5) / (notes + 2)),
      commonness,
      logCommonness: Math.log(commonness),
      kind: names.get(note) ?? nameKinds.length,
    }
  })
  const usual = all
    .filter((meaning) => meaning.linked > 0)
    .sort((a, b) => b.linked - a.linked || a.note - b.note)
    .slice(0, mostMeanings)
  return { all, usual, others: all.filter((meaning) => !usual.includes(meaning)) }
}
