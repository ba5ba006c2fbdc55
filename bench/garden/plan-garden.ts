/**
 * What a made garden holds, before a word of it is written: notes, their places
 * and who links to whom. Links fall on notes by preferential attachment (Barabási
 * and Albert, 1999): the more links a note has, the more it gets, so that the
 * number of backlinks follows a power law, with a few notes that hundreds name.
 *
 * The shares are those of four real gardens (jzhao's, SilverBullet's and Obsidian
 * Tasks' documentation, oldwinter's; 2,380 notes), rounded between the first three,
 * as most notes of the last are a line or two. There, half of all notes have fewer than
 * 200 to 520 words and a hundredth more than 2,300 to 4,400; 3 to 10 links a note;
 * aliases in up to 16 % and tags in up to 98 % of all notes.
 */
import { createRandom, drawFrom, type Random, seedOf } from './random.ts'
import { titleWords } from './words.ts'

export interface BenchNote {
  /** The file name without `.md`, and its folder in the vault; both are also its address. */
  name: string
  folder: string
  title: string
  topic: string | null
  tags: string[]
  maturity: 'seedling' | 'budding' | 'evergreen' | null
  alias: string | null
  /** Not to be published. */
  draft: boolean
  /** How many words its body has, about. */
  words: number
  /** The numbers of the notes that it links to. */
  links: number[]
}

export interface GardenSize {
  notes: number
  /** Another number makes another garden of the same kind. */
  seed: number
}

/** Deciles of the words of a note's paragraphs: with its lists, code and the like, a note has 400 on average. */
const wordDeciles = [10, 25, 45, 70, 100, 140, 190, 260, 390, 650, 3000]
/** Deciles of the links of a note, 5 on average. */
const linkDeciles = [0, 1, 2, 3, 4, 5, 6, 8, 11, 15, 60]

const shares = { draft: 0.04, topic: 0.7, tags: 0.65, maturity: 0.8, alias: 0.1 }
/** How many links go to any note at all, also to younger ones, however few know it. */
const anywhere = 0.2

const topics = ['systems', 'gardens', 'writing', 'machines', 'economics', 'learning', 'maths', 'cities']
const parts = ['loops', 'roots', 'tools', 'people', 'places', 'methods']
const maturities = ['seedling', 'seedling', 'seedling', 'budding', 'budding', 'evergreen'] as const

/** The plan of a garden: the same for the same size and seed. */
export function planGarden({ notes, seed }: GardenSize): BenchNote[] {
  const ends: number[] = []
  return Array.from({ length: notes }, (_, at) => planNote(at, notes, createRandom(seedOf(seed, at)), ends))
}

/** `ends` holds each earlier note once for itself and once for every link to it; links of this note are added. */
function planNote(at: number, count: number, random: Random, ends: number[]): BenchNote {
  const title = titleWords(random)
  const words = drawFrom(wordDeciles, random)
  const links = drawLinks(at, count, random, ends)
  return {
    name: `${title.toLowerCase().replaceAll(' ', '-')}-${at}`,
    folder: drawFolder(random),
    title,
    topic: random.chance(shares.topic) ? random.pick(topics) : null,
    tags: random.chance(shares.tags) ? drawTags(random, count) : [],
    maturity: random.chance(shares.maturity) ? random.pick(maturities) : null,
    alias: random.chance(shares.alias) ? `${titleWords(random)} ${at}` : null,
    draft: at > 0 && random.chance(shares.draft),
    words,
    // Who writes little links little.
    links: links.slice(0, Math.ceil(words / 10)),
  }
}

function drawLinks(at: number, count: number, random: Random, ends: number[]): number[] {
  const links = Array.from({ length: drawFrom(linkDeciles, random) }, () =>
    ends.length === 0 || random.chance(anywhere) ? random.below(count) : random.pick(ends),
  ).filter((target) => target !== at)
  ends.push(at, ...links)
  return links
}

/** From none to three levels deep. */
function drawFolder(random: Random): string {
  const depth = random.below(4)
  const year = `${2019 + random.below(7)}`
  return [random.pick(topics), random.pick(parts), year].slice(0, depth).join('/')
}

/** One to four tags, of about as many as there are notes to thirty; a few of them are on many notes. */
function drawTags(random: Random, count: number): string[] {
  const known = 20 + Math.floor(count / 30)
  const tags = Array.from({ length: 1 + random.below(4) }, () => {
    const tag = Math.floor(random.next() * random.next() * random.next() * known)
    return tag % 5 === 0 ? `${parts[tag % parts.length]}/tag-${tag}` : `tag-${tag}`
  })
  return [...new Set(tags)]
}
