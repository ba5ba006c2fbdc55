/** Makes a corpus of a garden. */
import type { ProseBlock } from '../../../markdown/prose.ts'
import type { Garden } from '../../garden.ts'
import type { Note } from '../../note.ts'
import { noteDates } from '../../note-dates.ts'
import { folderOf, type VaultPath } from '../../paths.ts'
import type { ResolvedLink } from '../../resolve-links.ts'
import type { Corpus, CorpusBlock, CorpusName, CorpusNote } from './corpus.ts'
import { findTerms } from './terms.ts'
import { createVocabulary } from './vocabulary.ts'
import { findWords, type Stem } from './words.ts'

/** The corpus of the notes in Markdown; `proseOf` gives what a note says, `stem` takes endings off its words. */
export function gatherCorpus(
  garden: Pick<Garden, 'notes' | 'links' | 'publishSet'>,
  proseOf: (path: VaultPath) => readonly ProseBlock[],
  stem: Stem,
): Corpus {
  const notes = notesOf(garden)
  const places = new Map(notes.map(({ path }, at) => [path, at]))
  const corpus: Corpus = { notes: [], words: createVocabulary(), terms: createVocabulary() }
  const reading = { garden, places, proseOf, corpus, stem }
  for (const note of notes) corpus.notes.push(gatherNote(note, reading))
  return corpus
}

/** The notes that a corpus is made of, in the order of their paths. */
export function notesOf({ notes }: Pick<Garden, 'notes'>): Note[] {
  return [...notes.values()].filter(({ format }) => format === 'markdown')
}

export interface CorpusReading {
  garden: Pick<Garden, 'links' | 'publishSet'>
  /** The position of each note. */
  places: ReadonlyMap<VaultPath, number>
  proseOf: (path: VaultPath) => readonly ProseBlock[]
  /** Where words and terms have their numbers. */
  corpus: Pick<Corpus, 'words' | 'terms'>
  stem: Stem
}

/** One note as a corpus holds it; its words and terms are given numbers. */
export function gatherNote(note: Note, { garden, places, proseOf, corpus, stem }: CorpusReading): CorpusNote {
  const links = garden.links.get(note.path) ?? []
  return {
    ...readNames(note, corpus, stem),
    ...readBlocks(proseOf(note.path), { links, places, corpus, stem, own: note.path }),
    path: note.path,
    folder: folderOf(note.path),
    tags: note.tags.map((tag) => tag.toLowerCase()),
    isPublic: !garden.publishSet.withheld.has(note.path),
    day: dayOf(note),
  }
}

const millisecondsOfDay = 86_400_000

function dayOf(note: Note): number | null {
  const { created } = noteDates(note)
  return created === null ? null : Math.floor(Date.parse(created.slice(0, 10)) / millisecondsOfDay)
}

function readNames(
  note: Note,
  { words, terms }: CorpusReading['corpus'],
  stem: Stem,
): Pick<CorpusNote, 'names' | 'nameTerms'> {
  const named = [
    ['title', note.title],
    ['file', note.id],
    ...note.fields.aliases.map((alias) => ['alias', alias] as const),
  ] as const
  const names = named.map(([kind, name]): CorpusName => {
    const found = findWords(name, stem)
    const spelling = found.map(({ text }) => text).join(' ')
    const own = findTerms(name, stem).map((term) => terms.add(term))
    return { kind, spelling, words: found.map(({ form }) => words.add(form)), terms: own }
  })
  const nameTerms = names.flatMap((name) => name.terms)
  return { names: names.filter((name) => name.words.length > 0), nameTerms: [...new Set(nameTerms)] }
}

interface Reading {
  links: readonly ResolvedLink[]
  places: ReadonlyMap<VaultPath, number>
  corpus: CorpusReading['corpus']
  stem: Stem
  own: VaultPath
}

function readBlocks(
  prose: readonly ProseBlock[],
  reading: Reading,
): Pick<CorpusNote, 'blocks' | 'links' | 'others'> {
  const { places, own } = reading
  const targetOf = ({ target }: ResolvedLink) =>
    target === null || target === own ? -1 : (places.get(target) ?? -1)
  const inText = reading.links.filter(({ property, embedded }) => property === null && !embedded)
  const others = reading.links.filter(({ property, embedded }) => property !== null || embedded)
  const byStart = new Map(inText.map(({ start }, at) => [start, at]))
  return {
    blocks: prose.map((block) => readBlock(block, byStart, reading)),
    links: inText.map(targetOf),
    others: [...new Set(others.map(targetOf))].filter((target) => target >= 0),
  }
}

function readBlock(
  { heading, pieces }: ProseBlock,
  byStart: ReadonlyMap<number, number>,
  { corpus, stem }: Reading,
): CorpusBlock {
  const block: CorpusBlock = {
    heading,
    words: [],
    texts: [],
    starts: [],
    pieces: [],
    inLink: [],
    terms: [],
    termInLink: [],
    anchors: [],
  }
  for (const [piece, { text, start, kind }] of pieces.entries()) {
    const isLink = kind === 'link' || kind === 'linkable-link'
    const link = isLink ? (byStart.get(start) ?? -1) : -1
    const words = findWords(text, stem)
    // A link to another site, or to nothing, is no place for a link of ours.
    const isFree = kind === 'words' || (kind === 'linkable-link' && link >= 0)
    if (link >= 0)
      block.anchors.push({
        link,
        at: block.words.length,
        length: words.length,
        free: kind === 'linkable-link',
      })
    for (const word of words) {
      block.words.push(corpus.words.add(word.form))
      block.texts.push(corpus.words.spell(word.text))
      block.starts.push(isFree ? start + word.start : -1)
      block.pieces.push(piece)
      block.inLink.push(link)
    }
    for (const term of findTerms(text, stem)) {
      block.terms.push(corpus.terms.add(term))
      block.termInLink.push(link)
    }
  }
  return trim(block)
}

/**
 * Rows that grow word by word keep room for more, which is a third of all that a large garden takes;
 * of what is the same for all words of a block, which it is in most, no row is kept.
 */
function trim(block: CorpusBlock): CorpusBlock {
  const { words, texts, starts, pieces, inLink, terms, termInLink, anchors } = block
  const hasLinks = anchors.length > 0
  return {
    ...block,
    words: words.slice(),
    texts: texts.slice(),
    starts: starts.slice(),
    pieces: pieces[0] === pieces.at(-1) ? [] : pieces.slice(),
    inLink: hasLinks ? inLink.slice() : [],
    terms: terms.slice(),
    termInLink: hasLinks ? termInLink.slice() : [],
  }
}
