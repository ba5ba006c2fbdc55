/** What an artefact says, sorted by who might read it. */
export interface ArtefactText {
  /** What people and machines read: words of pages, attributes, values, names. */
  words: string
  /** What only a program reads: scripts, styles, classes. */
  program: string
  /** Runs of characters among bytes, some of them there by chance. */
  bytes: string
}

export const noText: ArtefactText = { words: '', program: '', bytes: '' }
