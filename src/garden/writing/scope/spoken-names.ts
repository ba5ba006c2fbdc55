/**
 * The notes that a question calls by a name: a title, a file name, an alias, or words that links
 * lead to one note with. A name that stands whole in a question says more than its words do.
 */
import type { Garden } from '../../garden.ts'
import type { Note } from '../../note.ts'
import type { VaultPath } from '../../paths.ts'
import { foldWord, type Stem } from '../../suggest/corpus/words.ts'
import { functionWords } from '../facts/function-words.ts'

export interface SpokenName {
  /** The folded words of the name. */
  words: string[]
  /** Whether it stands there letter by letter, and not in another form alone. */
  isExact: boolean
  /** Whether it is a name of the note itself, and no words of links. */
  isOwn: boolean
}

interface SpokenGiven {
  garden: Pick<Garden, 'notes' | 'graph'>
  stem: Stem
  /** Whether a note may be read: words of others are not heard. */
  isAsked: (note: VaultPath) => boolean
}

/** Longer names are titles of works, which nobody asks for whole. */
const mostWords = 7

/** Words of links that lead elsewhere too are no name; of one word, two notes have to use it. */
const leastNotes = 2

/** For each note that may be read, the names of it that `question` has. */
export function spokenNames(question: string, given: SpokenGiven): Map<VaultPath, SpokenName[]> {
  const runs = runsOf(wordsOf(question), given.stem)
  const found = new Map<VaultPath, SpokenName[]>()
  const add = (note: VaultPath, name: SpokenName) => {
    const own = found.get(note) ?? []
    own.push(name)
    found.set(note, own)
  }
  for (const note of given.garden.notes.values()) {
    if (!given.isAsked(note.path)) continue
    for (const words of namesOf(note)) {
      const isExact = runs.exact.has(words.join(' '))
      if (isExact || runs.stems.has(stemmed(words, given.stem)))
        add(note.path, { words, isExact, isOwn: true })
    }
  }
  for (const [words, note] of linkedNames(runs.exact, given))
    add(note, { words, isExact: true, isOwn: false })
  return found
}

/** Words of links that the question has and that lead to one note alone. */
function linkedNames(
  spoken: ReadonlySet<string>,
  { garden: { graph }, isAsked }: SpokenGiven,
): [words: string[], note: VaultPath][] {
  const uses = new Map<string, { notes: Set<VaultPath | null>; sources: Set<VaultPath>; words: string[] }>()
  for (const [target, links] of graph.incoming)
    for (const { display, source, subpath } of links) {
      if (display === null || display.length > 80 || !isAsked(source)) continue
      const words = wordsOf(display)
      const key = words.join(' ')
      if (!isName(words) || !spoken.has(key)) continue
      const use = uses.get(key) ?? { notes: new Set(), sources: new Set(), words }
      // Words for a part of a note are no name of the whole.
      use.notes.add(subpath === null ? target : null)
      use.sources.add(source)
      uses.set(key, use)
    }
  return [...uses.values()].flatMap(({ notes: [note, another], sources, words }) => {
    const isCommon = words.length === 1 && sources.size < leastNotes
    return !note || another !== undefined || isCommon || !isAsked(note) ? [] : [[words, note]]
  })
}

function namesOf({ title, id, fields }: Note): string[][] {
  const names = new Map(
    [title, id.split('/').at(-1) ?? id, ...fields.aliases].map((name) => {
      const words = wordsOf(name)
      return [words.join(' '), words]
    }),
  )
  return [...names.values()].filter(isName)
}

function isName(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= mostWords && words.some((word) => !functionWords.has(word))
}

/** All runs of words of a question, as they stand and by their stems. */
function runsOf(words: readonly string[], stem: Stem): { exact: Set<string>; stems: Set<string> } {
  const exact = new Set<string>()
  const stems = new Set<string>()
  words.forEach((_, from) => {
    for (let end = from + 1; end <= Math.min(words.length, from + mostWords); end += 1) {
      const run = words.slice(from, end)
      exact.add(run.join(' '))
      stems.add(stemmed(run, stem))
    }
  })
  return { exact, stems }
}

function stemmed(words: readonly string[], stem: Stem): string {
  return words.map((word) => stem(word)).join(' ')
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []).map(foldWord)
}
