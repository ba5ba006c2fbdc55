/** What a note could say of itself and does not: a detail of its properties, or the words of a picture. */
import { hashText } from '../hash-text.ts'
import type { VaultPath } from '../paths.ts'

/** In the order in which they are shown. */
export const detailKinds = ['description', 'topic', 'tag', 'alias', 'alt'] as const
export type DetailKind = (typeof detailKinds)[number]

export interface Detail {
  /** Names it on the command line and in the record. */
  id: string
  kind: DetailKind
  note: VaultPath
  /** As it would stand there. */
  value: string
  /** What speaks for it, as data: sentences, notes or words, in the order of their weight. */
  basis: string[]
  /** Of a picture: which one it is; null for properties. */
  picture: PicturePlace | null
}

export interface PicturePlace {
  /** The file or address, as written. */
  file: string
  /** Where the words go, in UTF-16 units of the source, and what stands before and behind them. */
  at: number
  before: string
  line: number
  column: number
}

/** A picture without words for those who do not see it, and nothing that would tell them for certain. */
export interface MutePicture {
  note: VaultPath
  file: string
  line: number
  column: number
}

/** A note has one description and one topic: whoever rejects one rejects any. Of the others each is one of its own. */
export function detailId(
  kind: DetailKind,
  note: VaultPath,
  value: string,
  picture: Pick<PicturePlace, 'file'> | null,
): string {
  const own = kind === 'description' || kind === 'topic' ? '' : kind === 'alt' ? (picture?.file ?? '') : value
  const names = [kind, note, own].map((part) => part.normalize('NFC'))
  return hashText(names.join('\0')).padStart(8, '0').slice(-8)
}
