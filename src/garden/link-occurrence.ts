/** A place in a note where it links to something of the vault. */

export interface LinkOccurrence {
  kind: 'wikilink' | 'embed' | 'markdown' | 'property'
  /** The source of the whole link; for a property, its value as written. */
  raw: string
  /** Offsets of `raw` in the source of the note. */
  start: number
  end: number
  /** One-based, in UTF-16 units. */
  line: number
  column: number
  /** The path as the link means it, percent-decoded; empty for the note itself. */
  path: string
  subpath: string | null
  /** The words that the author gave the link; null when it shows what it leads to. */
  display: string | null
  /** Whether it shows its target in place: `![[…]]` and `![](…)`. */
  embedded: boolean
  /** The property that holds it, for kind `property`. */
  property: string | null
  /** Position in the note's contexts of the block that holds it; null for a property. */
  context: number | null
}

/** The block around one or more links, as the words between them. */
export interface LinkContext {
  /** Offset of the block's start in the source. */
  offset: number
  /** Position in the note's headings of the heading above; null before the first. */
  heading: number | null
  /** Words, and in their place the positions of links in the note's links. */
  pieces: (string | number)[]
}
