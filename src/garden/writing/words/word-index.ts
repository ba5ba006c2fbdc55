/** What the notes of a garden are about: the terms of their blocks, and the words of their names. */
import type { ProseBlock } from '../../../markdown/prose.ts'
import type { Note } from '../../note.ts'
import type { VaultPath } from '../../paths.ts'
import { findTerms } from '../../suggest/corpus/terms.ts'
import { createVocabulary, type Vocabulary } from '../../suggest/corpus/vocabulary.ts'
import { findWords, type Stem } from '../../suggest/corpus/words.ts'
import type { NoteWords, WordRows } from './word-rows.ts'

export interface WordIndex {
  /** In the order of their paths. */
  notes: IndexedNote[]
  terms: Vocabulary
  /** The words that some note for which `isTaken` holds writes without a capital. */
  plainWords(isTaken: (note: VaultPath) => boolean): Set<string>
}

export interface IndexedNote {
  path: VaultPath
  /** The terms of its title, its file name and its aliases, each once. */
  nameTerms: readonly number[]
  blocks: readonly IndexedBlock[]
}

export interface IndexedBlock {
  heading: boolean
  /** Numbers of its terms, in order. */
  terms: Iterable<number> & ArrayLike<number>
}

/** What one note says, for its row. */
export function readNoteWords(prose: readonly ProseBlock[], stem: Stem): NoteWords {
  const plain = new Set<string>()
  const blocks = prose.map(({ heading, pieces }) => ({
    heading,
    terms: pieces.flatMap(({ text }) => {
      for (const { text: word } of findWords(text, (form) => form))
        if (word === word.toLowerCase()) plain.add(word)
      return findTerms(text, stem)
    }),
  }))
  return { blocks, plain: [...plain] }
}

/** The index of `notes`, whose `rows` are in their order. */
export function openWordIndex(notes: readonly Note[], rows: WordRows, stem: Stem): WordIndex {
  const terms = createVocabulary(rows.termNames)
  let [block, term] = [0, 0]
  const indexed = notes.map((note, at): IndexedNote => {
    const blocks = Array.from({ length: rows.blocks[at] ?? 0 }, (): IndexedBlock => {
      const start = term
      term += rows.lengths[block] ?? 0
      const heading = rows.headings[block] === 1
      block += 1
      return { heading, terms: rows.terms.subarray(start, term) }
    })
    const names = [note.title, note.id, ...note.fields.aliases].flatMap((name) => findTerms(name, stem))
    return { path: note.path, nameTerms: [...new Set(names)].map((name) => terms.add(name)), blocks }
  })
  return {
    notes: indexed,
    terms,
    plainWords(isTaken) {
      const found = new Set<string>()
      let word = 0
      indexed.forEach(({ path }, at) => {
        const end = word + (rows.plain[at] ?? 0)
        const own = isTaken(path) ? rows.words.subarray(word, end) : []
        for (const number of own) found.add(rows.wordNames[number] ?? '')
        word = end
      })
      return found
    },
  }
}
