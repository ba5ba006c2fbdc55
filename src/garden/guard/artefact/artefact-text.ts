/** What an artefact says, sorted by who might read it, in pieces: no name and no sentence reaches from one to the next. */
export interface ArtefactText {
  /** What people and machines read: words of pages, attributes, values, names. */
  words: readonly string[]
  /** What only a program reads: scripts, styles, classes. */
  program: readonly string[]
  /** Runs of characters among bytes, some of them there by chance. */
  bytes: readonly string[]
  /** HTML inside of something else, such as the text of a note in a feed; see `readInnerHtml`. */
  html: readonly string[]
}

/**
 * A long artefact, before it is read: it shows its parts to `look`, and gives what is left
 * over. What may be found in the artefact is found in one of them.
 */
export type LongText = (look: LookInto) => ArtefactText

/**
 * Looks into a part of a long artefact, which a reader of this name reads; one that is known
 * is not read. It tells whether the part could be read: `read` gives null where it could not.
 */
export type LookInto = (reader: LongReader, part: Uint8Array, read: () => ArtefactText | null) => boolean

export type LongReader = 'markdown' | 'json'

export const noText: ArtefactText = { words: [], program: [], bytes: [], html: [] }
