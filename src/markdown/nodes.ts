/**
 * The mdast nodes that Obsidian's flavour adds. Every node keeps the exact
 * position of its source, so that links can be rewritten byte by byte.
 */
import type { BlockContent, Data, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'
import type { CitationItem } from './parse-citation.ts'

/** `[[path#subpath|display]]`, or with a leading `!` an embed. */
export interface WikiLink extends Literal {
  type: 'wikilink'
  /** The source between the brackets, as written. */
  value: string
  embed: boolean
  /** What stands before the first `#`, trimmed. Empty for a link into its own note. */
  path: string
  /** What follows the first `#`, without it, trimmed: `Heading`, `H1#H2`, `^block`; null without one. */
  subpath: string | null
  /** What follows the first unescaped `|`, trimmed and verbatim; null without one. */
  display: string | null
}

/** `#tag` or `#nested/tag`; `value` is without the `#`. */
export interface Tag extends Literal {
  type: 'tag'
  value: string
}

/** `==marked *text*==` */
export interface Highlight extends Parent {
  type: 'highlight'
  children: PhrasingContent[]
}

/**
 * `%%hidden%%`, inline or over many blocks. Never rendered anywhere. It may
 * reach beyond the node that it stands in, when it ends in another block.
 */
export interface Comment extends Literal {
  type: 'comment'
  /** What stands between the delimiters, or after an opening one that is never closed. */
  value: string
  data?: CommentData | undefined
}

export interface CommentData extends Data {
  /** Its end is not known yet. No finished tree holds one. */
  open?: boolean | undefined
  /** It is a command of the editor, `<% … %>`. */
  command?: boolean | undefined
}

/** ` ^id` at the end of a block, or alone on a line below it; `value` is without the `^`, case as written. */
export interface BlockId extends Literal {
  type: 'blockId'
  value: string
}

/** `[see @key, p. 33; @other]`, or in a sentence `@key` and `@key [p. 33]`. */
export interface Citation extends Literal {
  type: 'citation'
  /** The source, as written. */
  value: string
  /** Whether it is part of a sentence, which then needs the names outside of the brackets. */
  narrative: boolean
  items: CitationItem[]
  /** How it reads as plain text. */
  text: string
}

/** `^[a note in place]` */
export interface InlineFootnote extends Parent {
  type: 'inlineFootnote'
  children: PhrasingContent[]
}

/** `$x$` or, to be shown on a line of its own, `$$x$$`; `value` is TeX without its comments. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  display: boolean
}

/** A formula between `$$` that starts a line; `value` is TeX without its comments. */
export interface BlockMath extends Literal {
  type: 'math'
  /** Whether it has an end: else it goes to that of its container. */
  closed: boolean
}

/** `> [!type|metadata]± Title` and its body. */
export interface Callout extends Parent {
  type: 'callout'
  /** The word between `[!` and `]`, lower-cased, not resolved to one of the known kinds. */
  kind: string
  metadata: string | null
  /** `+` starts open, `-` starts closed, null does not fold. */
  fold: '+' | '-' | null
  children: (CalloutTitle | BlockContent | DefinitionContent)[]
}

/** The first line of a callout after its marker; left out when the author wrote none. */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface ListItem {
    /** The character in the box of a task that is neither to do nor plainly done. */
    mark?: string
  }
  interface PhrasingContentMap {
    wikilink: WikiLink
    tag: Tag
    highlight: Highlight
    comment: Comment
    blockId: BlockId
    citation: Citation
    inlineFootnote: InlineFootnote
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    comment: Comment
    math: BlockMath
    callout: Callout
  }
  interface RootContentMap {
    wikilink: WikiLink
    tag: Tag
    highlight: Highlight
    comment: Comment
    blockId: BlockId
    citation: Citation
    inlineFootnote: InlineFootnote
    inlineMath: InlineMath
    math: BlockMath
    callout: Callout
    calloutTitle: CalloutTitle
  }
}
