/** Looks for links that notes could have, inside of a worker. */
import { openShared, type SharedView } from '../../../src/garden/suggest/basis/share-view.ts'
import { openCandidates } from '../../../src/garden/suggest/candidates.ts'
import type { CorpusNote } from '../../../src/garden/suggest/corpus/corpus.ts'
import type { Models } from '../../../src/garden/suggest/rank/models.ts'
import { type Shortlisted, shortlist } from '../../../src/garden/suggest/shortlist.ts'
import { readUnchanged } from '../read-note-file.ts'

export interface ShortlistStart {
  /** The folder of the vault. */
  dir: string
  view: SharedView
  models: Models
}

export interface ShortlistTask {
  /** The position of the note. */
  source: number
  /** With its blocks. */
  note: CorpusNote
  /** Of its file. */
  hash: string
}

export interface ShortlistResult {
  source: number
  /** Null where the main thread has to look: the file is not what it was. */
  list: Shortlisted[] | null
}

export function openShortlister({
  dir,
  view: shared,
  models,
}: ShortlistStart): (task: ShortlistTask) => ShortlistResult {
  const view = openShared(shared)
  const { notes } = view.corpus
  const finder = openCandidates(view)
  return ({ source, note, hash }) => {
    const { blocks } = note
    notes[source] = note
    let text: string | undefined
    const sourceOf = () => {
      text ??= readUnchanged(dir, note.path, hash)
      return text
    }
    const ranked = shortlist(finder, view.corpus, source, { models, all: false, sourceOf })
    try {
      return { source, list: ranked.map(({ tell }) => tell()) }
    } catch {
      return { source, list: null }
    } finally {
      // No other note is found by them.
      blocks.length = 0
    }
  }
}
