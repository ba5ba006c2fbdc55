/** The sentences of the notes of a garden, each note read once. */
import type { Settings } from '../../../schemas/settings.ts'
import type { Garden } from '../../garden.ts'
import { isHiddenLink, linkLabel } from '../../link-view.ts'
import type { Note } from '../../note.ts'
import type { TreeOf } from '../../note-body.ts'
import { noteLanguage } from '../../note-words.ts'
import type { VaultPath } from '../../paths.ts'
import type { Vault } from '../../vault.ts'
import { readSentences } from './read-sentences.ts'
import type { Sentence } from './sentence.ts'

/** The sentences of a note as it is; none where there is no such note in Markdown. */
export type SentencesOf = (note: VaultPath) => readonly Sentence[]

export interface SentencesGiven {
  vault: Pick<Vault, 'notes'>
  garden: Garden
  treeOf: TreeOf
  settings: Pick<Settings, 'lang' | 'linkText'>
}

export function openSentences({ vault, garden, treeOf, settings }: SentencesGiven): SentencesOf {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  const known = new Map<VaultPath, Sentence[]>()
  return (path) => {
    const note = garden.notes.get(path)
    const source = files.get(path)?.text ?? null
    if (!note || source === null || note.format !== 'markdown') return []
    const before = known.get(path)
    if (before) return before
    const sentences = readSentences({
      note: path,
      hash: note.hash,
      lang: noteLanguage(note, settings.lang) ?? settings.lang,
      tree: treeOf(path, 'look'),
      source,
      headings: note.headings,
      shownAs: linkWords(garden, note, settings),
    })
    known.set(path, sentences)
    return sentences
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
