/** What a note says of others in so many words: the best place for a link to each of them. */
import type { Corpus, CorpusBlock, CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { countPhrases, type PhraseCounts, type SpellingCount } from './count-phrases.ts'
import { findHits, type Hit } from './hits.ts'
import { type Meaning, openMeanings } from './meanings.ts'
import { openPhrases, type Phrase, type PhraseTable, readPhrases, spellingIn } from './phrases.ts'
import {
  emptySurroundings,
  learnSurroundings,
  oddsBefore,
  oddsBehind,
  type SurroundingsTable,
} from './surroundings.ts'

export interface Mention {
  /** The best of its places. */
  hit: Hit
  /** How good a link it would make, as far as the words tell. */
  worth: number
  /** In how many places the note says it. */
  count: number
  /** How many of its words stand before the first of them. */
  first: number
  /** Log of the share of notes with this phrase that make a link of it (Milne and Witten, 2008). */
  linkProbability: number
  /** The same for the phrase as it is spelled here. */
  spellingProbability: number
  /** The share of links with these words that lead to this note; a name counts as one. */
  commonness: number
  /** Position in `nameKinds`; one more for words that only links gave it. */
  kind: number
  /** It stands here as it is spelled in a name or in a link. */
  spelled: boolean
  /** How many notes have the phrase, how many links to the note have its words, how many notes bear it as a name. */
  notes: number
  linked: number
  bearers: number
  /** Log-odds of a link behind and before the words around it. */
  before: number
  behind: number
  /** How many links one can see in the same block, and how many of the blocks beside it begin with one. */
  blockLinks: number
  nearLinks: number
  /** Log of one more than the links in each hundred words of the note. */
  linkDensity: number
}

export interface Mentions {
  /**
   * The mentions in the note at `source`, by the notes that they mean. Words that are the name of
   * many mean those of `near`, and the few that they lead to most often.
   */
  of(source: number, near: ReadonlySet<number>): Map<number, Mention>
}

/** What is known of all mentions of a garden, as plain data, which can be kept. */
export interface MentionTable {
  phrases: PhraseTable
  surroundings: SurroundingsTable
  /** How many notes have each spelling of a phrase, and how many links. */
  spellings: Map<string, SpellingCount>
}

export function readMentions(corpus: Corpus, hidden: HiddenLinks): MentionTable {
  const table = readPhrases(corpus, hidden)
  const phrases = openPhrases(table)
  const surroundings = emptySurroundings()
  const counts: PhraseCounts = { phrases, spellings: new Map(), last: new Map(), hidden }
  corpus.notes.forEach((note, source) => {
    const hits = findHits(note, source, phrases, hidden)
    learnSurroundings(surroundings, hits, { note, source, hidden })
    countPhrases(note, source, hits, counts)
  })
  return { phrases: table, surroundings, spellings: counts.spellings }
}

export function openMentions(
  { phrases: table, surroundings, spellings }: MentionTable,
  { notes }: Pick<Corpus, 'notes'>,
  hidden: HiddenLinks,
): Mentions {
  const phrases = openPhrases(table)
  const meaningsOf = openMeanings()
  return {
    of(source, near) {
      const note = notes[source]
      if (!note) return new Map()
      const place = { note, source, hidden }
      const offsets = wordsBefore(note.blocks)
      const links = seenLinks(note, source, hidden)
      const linkDensity = Math.log1p(
        (100 * sum(links.counts)) / (sum(note.blocks.map(({ words }) => words.length)) + 20),
      )
      const best = new Map<number, Best>()
      const meant = new Map<Phrase, readonly Meaning[]>()
      for (const hit of findHits(note, source, phrases, hidden)) {
        const block = note.blocks[hit.block]
        if (!block) continue
        const { phrase } = hit
        const spelling = spellingIn(block, hit.start, hit.end)
        const seen = spellings.get(spelling)
        const spellingProbability = Math.log(((seen?.links ?? 0) + 0.5) / ((seen?.notes ?? 0) + 2))
        const before = oddsBefore(surroundings, block, hit, place)
        const behind = oddsBehind(surroundings, block, hit, place)
        const inPlace =
          spellingProbability + before + behind + (hit.free ? freeWorth : 0) - (hit.nested ? nestedCost : 0)
        const here: Place = { hit, spelling, spellingProbability, before, behind }
        const meanings = meant.get(phrase) ?? meaningsOf(phrase, near)
        meant.set(phrase, meanings)
        for (const meaning of meanings) {
          if (meaning.note === source) continue
          const worth = inPlace + meaning.linkProbability + meaning.logCommonness
          const known = best.get(meaning.note)
          if (!known) best.set(meaning.note, { place: here, first: here, meaning, worth, count: 1 })
          else {
            known.count += 1
            if (known.worth >= worth) continue
            known.place = here
            known.meaning = meaning
            known.worth = worth
          }
        }
      }
      const found = new Map<number, Mention>()
      for (const [target, { place: at, first, meaning, worth, count }] of best) {
        const { hit, spelling, spellingProbability, before, behind } = at
        const { linked, linkProbability, commonness, kind } = meaning
        found.set(target, {
          hit,
          worth,
          count,
          first: (offsets[first.hit.block] ?? 0) + first.hit.start,
          linkProbability,
          spellingProbability,
          commonness,
          kind,
          spelled: hit.phrase.spellings.has(spelling),
          notes: hit.phrase.notes,
          linked,
          bearers: hit.phrase.names.size,
          before,
          behind,
          blockLinks: links.counts[hit.block] ?? 0,
          nearLinks: [hit.block - 1, hit.block + 1].filter((at) => links.first[at]).length,
          linkDensity,
        })
      }
      return found
    },
  }
}

/** Where a phrase stands, and what is said there. */
interface Place {
  hit: Hit
  spelling: string
  spellingProbability: number
  before: number
  behind: number
}

/** The best place for a link to a note so far; most places are worse, and cost one comparison. */
interface Best {
  place: Place
  first: Place
  meaning: Meaning
  worth: number
  count: number
}

/** A place where a link can be made comes before all others, one in a longer name after them. */
const freeWorth = 10
const nestedCost = 5

function wordsBefore(blocks: readonly CorpusBlock[]): number[] {
  let sum = 0
  return blocks.map(({ words }) => {
    sum += words.length
    return sum - words.length
  })
}

/** How many links one can see in each block, and whether it begins with one. */
function seenLinks({ blocks, links }: CorpusNote, source: number, hidden: HiddenLinks) {
  const seen = blocks.map(({ anchors }) =>
    anchors.filter(({ link }) => (links[link] ?? -1) >= 0 && !hidden.has(source, links[link] ?? -1)),
  )
  return {
    counts: seen.map(({ length }) => length),
    first: seen.map((anchors) => anchors.some(({ at }) => at === 0)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
