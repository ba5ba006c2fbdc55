/** What the links of a garden say about two notes that are not linked: the company that they keep. */
import type { Corpus } from '../corpus/corpus.ts'
import { type HiddenLinks, seenTargets } from '../corpus/hidden-links.ts'
import type { Scoreboard } from './scoreboard.ts'

export interface Company {
  /** The notes that each note links to. */
  targets: number[][]
  /** The notes that link to each note. */
  sources: number[][]
  /** Both. */
  neighbours: number[][]
}

export function readCompany({ notes }: Pick<Corpus, 'notes'>, hidden: HiddenLinks): Company {
  return companyOf(notes.map((note, at) => [...seenTargets(note, at, hidden)]))
}

/** Of the notes that each note links to. */
export function companyOf(targets: number[][]): Company {
  const sources = targets.map((): number[] => [])
  targets.forEach((list, source) => {
    for (const target of list) sources[target]?.push(source)
  })
  const neighbours = targets.map((list, at) => [...new Set([...list, ...(sources[at] ?? [])])])
  return { targets, sources, neighbours }
}

/** Adamic and Adar (2003): a shared neighbour counts the more, the fewer links it has. */
export function shareNeighbours(source: number, { neighbours }: Company, scores: Scoreboard): void {
  for (const between of neighbours[source] ?? []) {
    const others = neighbours[between] ?? []
    if (others.length > hubSize) continue
    const weight = 1 / Math.log(2 + others.length)
    for (const other of others) scores.add(other, weight)
  }
}

/** Notes that are linked beside `source` by others, or linked by those who link what it links. */
export function shareLists(source: number, { targets, sources }: Company, scores: Scoreboard): void {
  for (const list of sources[source] ?? []) {
    const beside = targets[list] ?? []
    if (beside.length > hubSize) continue
    for (const other of beside) scores.add(other, 1 / Math.log(2 + beside.length))
  }
  for (const shared of targets[source] ?? []) {
    const readers = sources[shared] ?? []
    if (readers.length > hubSize) continue
    for (const reader of readers) {
      if (reader === source) continue
      const list = targets[reader] ?? []
      for (const other of list) scores.add(other, 1 / (Math.log(2 + readers.length) * (1 + list.length)))
    }
  }
}

/** What notes like `source` link to, each of them with the weight of its likeness. */
export function voteOfLikes(likes: readonly Like[], { targets }: Company, scores: Scoreboard): void {
  for (const { note, likeness } of likes) {
    const list = targets[note] ?? []
    for (const target of list) scores.add(target, likeness / Math.sqrt(1 + list.length))
  }
}

/** What is linked beside notes like `source`. */
export function voteOfLists(
  source: number,
  likes: readonly Like[],
  { targets, sources }: Company,
  scores: Scoreboard,
): void {
  for (const { note, likeness } of likes.slice(0, likes.length >> 1)) {
    for (const reader of sources[note] ?? []) {
      if (reader === source) continue
      const list = targets[reader] ?? []
      if (list.length > hubSize) continue
      for (const target of list) scores.add(target, likeness / (1 + list.length))
    }
  }
}

export interface Like {
  note: number
  /** From 0 to 1. */
  likeness: number
}

/** A note that links to everything says nothing about any two of its neighbours. */
const hubSize = 200
