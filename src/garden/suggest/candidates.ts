/** The notes that a note could link to, found in several ways, with the values of all features of each pair. */

import { pairsFrom, rowsFor, writeProducts, writeScores } from './candidate-values.ts'
import { seenTargets } from './corpus/hidden-links.ts'
import { features, featuresOf, type ScoredSignal } from './features.ts'
import { mentionValues } from './mention-values.ts'
import { openPairs } from './pair-values.ts'
import { openBeside } from './signals/beside.ts'
import { shareLists, shareNeighbours, voteOfLikes, voteOfLists } from './signals/company.ts'
import { countTerms, openNames, scoreTexts, weigh } from './signals/content.ts'
import { embeddingValues } from './signals/embeddings.ts'
import { foldIn, latentCosine } from './signals/latent.ts'
import { type Mention, openMentions } from './signals/mentions.ts'
import { nearestBlocks } from './signals/nearest-block.ts'
import { addRows, indexVectors } from './signals/postings.ts'
import { createScoreboard, type Scoreboard } from './signals/scoreboard.ts'
import { cosineAt, packVectors, type SparseVector, spread } from './signals/sparse.ts'
import { openWalk } from './signals/walk.ts'
import type { SearchView } from './view.ts'

export interface Candidate {
  source: number
  target: number
  /** Where the note says it; null where it does not. */
  mention: Mention | null
  /** In the order of `features`. */
  values: Float64Array
}

/** How many notes each way of looking brings. */
const perWay = 25

/** A long note in a large garden says the names of hundreds: of them, so many are looked at. */
const mostSaid = 150

/** Among how many of the notes that share its words those are looked for that mean the same. */
const nearBy = 250

/** How many notes are taken for being like another. */
const mostLikes = 30

export interface CandidateFinder {
  /**
   * The candidates of the note at `source`, in no order that means anything: those that `isWanted`, which is
   * asked once about each of all candidates in this order. The values are what they are among all.
   */
  of(source: number, isWanted?: (target: number) => boolean): Candidate[]
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

/** A note that shares words with another, and how much it means the same. */
interface Near {
  note: number
  latent: number
}

export function openCandidates(view: SearchView): CandidateFinder {
  const { corpus, content, latent, company, contexts, hidden, embeddings } = view
  const { notes, terms } = corpus
  const contextIndex = indexVectors(contexts, terms.size)
  const mentions = openMentions(view.mentions, corpus, hidden)
  const pairs = openPairs(view)
  const scoreNames = openNames(content)
  const walk = openWalk(company)
  const beside = openBeside(corpus)
  const width = featuresOf(view).length
  const room = new Float32Array(terms.size)
  const texts = packVectors(content.vectors)
  const boards = openBoards(notes.length)

  /** Fills the boards, and returns the notes that are nearest by their words. */
  const look = ({ source, terms: own, vector, row }: Query): number[] => {
    scoreTexts(vector, content, boards.bm25)
    scoreNames(own.keys(), boards.names)
    addRows(contextIndex, vector, boards.context)
    const near = boards.bm25.best(nearBy).flatMap((note): Near[] => {
      return note === source ? [] : [{ note, latent: latentCosine(row, note, latent) }]
    })
    const likes = near
      .slice(0, 2 * mostLikes)
      .map(({ note, latent }) => ({ note, likeness: (latent + cosineAt(room, texts, note)) / 2 }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.note - b.note)
      .slice(0, mostLikes)
    voteOfLikes(likes, company, boards.likesVotes)
    voteOfLists(source, likes, company, boards.likesLists)
    shareNeighbours(source, company, boards.sharedNeighbours)
    shareLists(source, company, boards.sharedLists)
    walk(source, boards.walk)
    const same = near.sort((a, b) => b.latent - a.latent || a.note - b.note).slice(0, perWay)
    return [...same, ...likes].map(({ note }) => note)
  }

  return {
    of(source, isWanted = () => true) {
      const note = notes[source]
      if (!note) return []
      const seen = seenTargets(note, source, hidden)
      const own = countTerms(note, source, hidden)
      const vector = weigh(own, content.idf)
      const query = { source, terms: own, vector, row: foldIn(vector, latent) }
      const laidOut = spread(vector, room)
      const near = look(query)
      const pool = new Set([
        ...near,
        ...beside(source),
        ...(embeddings?.near(source) ?? []),
        ...Object.values(boards).flatMap((board) => board.best(perWay)),
      ])
      const said = mentions.of(source, pool)
      const targets = [...new Set([...worthiest(said), ...pool])].filter(
        (target) => target !== source && !seen.has(target),
      )
      const blocks = nearestBlocks(note, targets, { content, source, hidden })
      const scoreOf: Record<ScoredSignal, (target: number, at: number) => number> = {
        bm25: boards.bm25.get,
        tfidf: (target) => cosineAt(room, texts, target),
        latent: (target) => latentCosine(query.row, target, latent),
        context: boards.context.get,
        block: (_target, at) => blocks[at] ?? 0,
        likesVotes: boards.likesVotes.get,
        likesLists: boards.likesLists.get,
        sharedNeighbours: boards.sharedNeighbours.get,
        sharedLists: boards.sharedLists.get,
        walk: boards.walk.get,
      }
      const rows = rowsFor(targets, isWanted, width)
      writeScores(rows, targets, scoreOf)
      if (embeddings)
        embeddingValues(embeddings, source, targets).forEach((values, at) => {
          rows[at]?.set(values, features.length)
        })
      const writePair = pairs.of(source, seen)
      const found = targets.flatMap((target, at): Candidate[] => {
        const values = rows[at]
        if (!values) return []
        const mention = said.get(target) ?? null
        if (mention) values.set(mentionValues(mention, note))
        writePair(target, boards.names.get(target), values, pairsFrom)
        writeProducts(values)
        return [{ source, target, mention, values }]
      })
      laidOut.clear()
      for (const board of Object.values(boards)) board.clear()
      return found
    },
  }
}

/** The notes that are said, at most some: those whose mentions would make the best links. */
function worthiest(said: ReadonlyMap<number, Mention>): number[] {
  if (said.size <= mostSaid) return [...said.keys()]
  return [...said]
    .sort(([one, a], [other, b]) => b.worth - a.worth || one - other)
    .slice(0, mostSaid)
    .map(([note]) => note)
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
