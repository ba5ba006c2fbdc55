/** What those who write from a garden read of it. */

import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import { isHiddenLink, linkLabel } from '../link-view.ts'
import type { Note } from '../note.ts'
import type { TreeOf } from '../note-body.ts'
import { noteLanguage } from '../note-words.ts'
import { once } from '../once.ts'
import type { VaultPath } from '../paths.ts'
import type { Corpus } from '../suggest/corpus/corpus.ts'
import type { Stem } from '../suggest/corpus/words.ts'
import type { Vault } from '../vault.ts'
import type { WordKnowledge } from './claims/check-words.ts'
import { writtenFor } from './is-written.ts'
import { type Likeness, openLikeness } from './likeness.ts'
import { readSentences } from './sentences/read-sentences.ts'
import type { Sentence } from './sentences/sentence.ts'

export interface Library extends WordKnowledge {
  garden: Garden
  corpus: Corpus
  stem: Stem
  /** The sentences of a note as it is, read once; none where there is no such note in Markdown. */
  sentencesOf: (note: VaultPath) => readonly Sentence[]
  /** Whether the garden wrote a note itself: what it says is no source. */
  isWritten: (note: VaultPath) => boolean
  /** How alike notes are, computed when it is asked for. */
  likeness: () => Likeness
}

export interface LibraryGiven {
  vault: Pick<Vault, 'notes'>
  garden: Garden
  treeOf: TreeOf
  corpus: Corpus
  stem: Stem
  settings: Pick<Settings, 'lang' | 'linkText'>
}

export function openLibrary({ vault, garden, treeOf, corpus, stem, settings }: LibraryGiven): Library {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  const known = new Map<VaultPath, Sentence[]>()
  const common = once(() => commonWords(corpus))
  return {
    garden,
    corpus,
    stem,
    isCommon: (word) => common().has(word),
    likeness: once(() => openLikeness(corpus)),
    isWritten(path) {
      const note = garden.notes.get(path)
      return note !== undefined && writtenFor(note) !== null
    },
    sentencesOf(path) {
      const note = garden.notes.get(path)
      const source = files.get(path)?.text ?? null
      if (!note || source === null || note.format !== 'markdown') return []
      const before = known.get(path)
      if (before) return before
      const tree = treeOf(path, 'look')
      const { headings, hash } = note
      const sentences = readSentences({
        note: path,
        hash,
        lang: noteLanguage(note, settings.lang) ?? settings.lang,
        tree,
        source,
        headings,
        shownAs: linkWords(garden, note, settings),
      })
      known.set(path, sentences)
      return sentences
    },
  }
}

/** What a page shows in place of each link of `note`. The name of a withheld note stands on no page. */
function linkWords(
  garden: Garden,
  note: Note,
  settings: Pick<Settings, 'lang' | 'linkText'>,
): (start: number) => string | null | undefined {
  const words = new Map(
    (garden.links.get(note.path) ?? []).map((link) => [
      link.start,
      isHiddenLink(garden, link) ? null : linkLabel(garden, link, settings),
    ]),
  )
  return (start) => words.get(start)
}

/** The words that some note writes without a capital. */
function commonWords({ notes }: Corpus): Set<string> {
  const words = new Set<string>()
  for (const { blocks } of notes)
    for (const { texts } of blocks) for (const text of texts) if (text === text.toLowerCase()) words.add(text)
  return words
}
