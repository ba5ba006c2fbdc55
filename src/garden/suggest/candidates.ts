/** The notes that a note could link to, found in several ways, with the values of all features of each pair. */
import { seenTargets } from './corpus/hidden-links.ts'
import { type ScoredSignal, scoredSignals } from './features.ts'
import { mentionValues } from './mention-values.ts'
import { openPairs } from './pair-values.ts'
import {
  type Like,
  shareLists,
  shareNeighbours,
  voteOfLikes,
  voteOfLists,
  walkFrom,
} from './signals/company.ts'
import { countTerms, scoreNames, scoreTexts, weigh } from './signals/content.ts'
import { foldIn, latentCosine } from './signals/latent.ts'
import type { Mention } from './signals/mentions.ts'
import { nearestBlocks } from './signals/nearest-block.ts'
import { createScoreboard, type Scoreboard } from './signals/scoreboard.ts'
import { cosineWith, type SparseVector, spread } from './signals/sparse.ts'
import { indexVectors } from './signals/term-index.ts'
import type { View } from './view.ts'

export interface Candidate {
  source: number
  target: number
  /** Where the note says it; null where it does not. */
  mention: Mention | null
  /** In the order of `features`. */
  values: Float64Array
}

/** How many notes each way of looking brings. */
const perWay = 40

/** Among how many of the notes that share its words those are looked for that mean the same. */
const nearBy = 250

/** How many notes are taken for being like another. */
const mostLikes = 30

export interface CandidateFinder {
  /** The candidates of the note at `source`, in no order that means anything. */
  of(source: number): Candidate[]
}

/** Most signals are scores that notes are given one by one. */
type Boards = Record<Exclude<ScoredSignal, 'tfidf' | 'latent' | 'block'> | 'names', Scoreboard>

/** What a note asks for. */
interface Query {
  source: number
  terms: ReadonlyMap<number, number>
  vector: SparseVector
  /** Its row in the latent space. */
  row: Float32Array
}

/** A note that shares words with another, and how alike both are. */
interface Near extends Like {
  latent: number
}

export function openCandidates(view: View): CandidateFinder {
  const { corpus, content, latent, company, contexts, mentions, hidden } = view
  const { notes, terms } = corpus
  const contextIndex = indexVectors(contexts, terms.size)
  const pairs = openPairs(view)
  const room = new Float32Array(terms.size)
  const boards = openBoards(notes.length)

  /** Fills the boards, and returns the notes that are nearest by their words. */
  const look = ({ source, terms: own, vector, row }: Query): Near[] => {
    scoreTexts(vector, content, boards.bm25)
    scoreNames(own.keys(), content, boards.names)
    contextIndex.score(vector, boards.context)
    const near = boards.bm25.best(nearBy).flatMap((note): Near[] => {
      if (note === source) return []
      const cosine = latentCosine(row, note, latent)
      return [{ note, latent: cosine, likeness: (cosine + cosineWith(room, content.vectors[note])) / 2 }]
    })
    const likes = near
      .slice(0, 2 * mostLikes)
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.note - b.note)
      .slice(0, mostLikes)
    voteOfLikes(likes, company, boards.likesVotes)
    voteOfLists(source, likes, company, boards.likesLists)
    shareNeighbours(source, company, boards.sharedNeighbours)
    shareLists(source, company, boards.sharedLists)
    walkFrom(source, company, boards.walk)
    const same = near.sort((a, b) => b.latent - a.latent || a.note - b.note).slice(0, perWay)
    return [...same, ...likes]
  }

  return {
    of(source) {
      const note = notes[source]
      if (!note) return []
      const seen = seenTargets(note, source, hidden)
      const own = countTerms(note, source, hidden)
      const vector = weigh(own, content.idf)
      const query = { source, terms: own, vector, row: foldIn(vector, latent) }
      const laidOut = spread(vector, room)
      const near = look(query)
      const said = mentions.of(source)
      const pool = new Set([
        ...said.keys(),
        ...near.map((one) => one.note),
        ...Object.values(boards).flatMap((board) => board.best(perWay)),
      ])
      const targets = [...pool].filter((target) => target !== source && !seen.has(target))
      const blocks = nearestBlocks(note, new Set(targets), { content, source, hidden })
      const scores = targets.map(
        (target): Record<ScoredSignal, number> => ({
          bm25: boards.bm25.get(target),
          tfidf: cosineWith(room, content.vectors[target]),
          latent: latentCosine(query.row, target, latent),
          context: boards.context.get(target),
          block: blocks.get(target) ?? 0,
          likesVotes: boards.likesVotes.get(target),
          likesLists: boards.likesLists.get(target),
          sharedNeighbours: boards.sharedNeighbours.get(target),
          sharedLists: boards.sharedLists.get(target),
          walk: boards.walk.get(target),
        }),
      )
      const best = bestOf(scores)
      const valuesOf = pairs.of(source, seen)
      const found = targets.map((target, at): Candidate => {
        const mention = said.get(target) ?? null
        const values = Float64Array.from([
          ...mentionValues(mention, note),
          ...scoredValues(scores[at], best),
          ...valuesOf(target, boards.names.get(target)),
        ])
        return { source, target, mention, values }
      })
      laidOut.clear()
      for (const board of Object.values(boards)) board.clear()
      return found
    },
  }
}

function openBoards(notes: number): Boards {
  const board = () => createScoreboard(notes)
  return {
    bm25: board(),
    context: board(),
    likesVotes: board(),
    likesLists: board(),
    sharedNeighbours: board(),
    sharedLists: board(),
    walk: board(),
    names: board(),
  }
}

/** Scores that grow without bound count by their size, not by their amount. Cosines stay as they are. */
const scaled: Partial<Record<ScoredSignal, (score: number) => number>> = {
  bm25: Math.log1p,
  block: Math.log1p,
  likesVotes: Math.log1p,
  likesLists: Math.log1p,
  sharedNeighbours: Math.log1p,
  sharedLists: Math.log1p,
  walk: (score) => Math.log(1e-4 + score),
}

/** Each score as it is, and relative to the best. */
function scoredValues(
  scores: Record<ScoredSignal, number> | undefined,
  best: Record<ScoredSignal, number>,
): number[] {
  return scoredSignals.flatMap((signal) => {
    const score = scores?.[signal] ?? 0
    return [scaled[signal]?.(score) ?? score, score / best[signal]]
  })
}

/** The highest score of each signal, never 0. */
function bestOf(scores: readonly Record<ScoredSignal, number>[]): Record<ScoredSignal, number> {
  const best = Object.fromEntries(scoredSignals.map((signal) => [signal, 1e-9])) as Record<
    ScoredSignal,
    number
  >
  for (const row of scores)
    for (const signal of scoredSignals) best[signal] = Math.max(best[signal], row[signal])
  return best
}
