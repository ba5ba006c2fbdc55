/** A sentence of a note, which a claim can stand on. */
import type { VaultPath } from '../../paths.ts'

export interface Sentence {
  note: VaultPath
  /** Hash of the file that it was read from. */
  hash: string
  /** The heading that it stands under; null above the first. */
  heading: SentenceHeading | null
  /** Position of its block among the blocks of the note. */
  block: number
  /** Offsets in the source. */
  start: number
  end: number
  /** As readers see it: without markup and without what is hidden, white space folded. */
  text: string
  /** Whether it ends as a sentence does; an item of a list or a cell often does not. */
  closed: boolean
}

export interface SentenceHeading {
  /** Null where it holds a name that readers may not see. */
  text: string | null
  /** The id of its element. */
  id: string
}
