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

export const noText: ArtefactText = { words: [], program: [], bytes: [], html: [] }
