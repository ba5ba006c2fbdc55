/** From the source of a note to the tree that is read and rendered. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { assignAnchors, type NoteAnchors } from './assign-anchors.ts'
import type { CitationLookup } from './citation-text.ts'
import { hideHtmlComments } from './hide-html-comments.ts'
import { parseMarkdown } from './parse.ts'

export interface NoteTree extends NoteAnchors {
  tree: Root
  /** The blocks are nested too deeply to be read; the tree is empty. */
  tooDeep: boolean
  /** The text of its comments, `%%` and HTML. */
  hidden: string[]
}

/** More quotes and lists in one another than this, and reading takes longer than anybody waits. */
const deepestNesting = 100

/**
 * The tree of a note without its comments, its anchors assigned. `bodyStart`
 * is where the frontmatter ends; `citations` knows the works that may be cited.
 */
export function readTree(
  source: string,
  bodyStart: number,
  citations: CitationLookup | null = null,
): NoteTree {
  const tooDeep = isTooDeep(source)
  const tree: Root = tooDeep
    ? { type: 'root', children: [] }
    : parseMarkdown(source, { bodyStart, citations })
  const hidden = [...commentsIn(tree), ...hideHtmlComments(tree)]
  return { tree, tooDeep, hidden, ...assignAnchors(tree, source) }
}

function commentsIn(tree: Root): string[] {
  const values: string[] = []
  visit(tree, 'comment', ({ value }) => {
    values.push(value)
  })
  return values
}

/** Whether a line begins with more markers of quotes and lists than a note can have. */
function isTooDeep(source: string): boolean {
  return source.split(/\r\n|\r|\n/).some((line) => {
    const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
    return markers.length > deepestNesting && markers.replace(/[ \t]/g, '').length > deepestNesting
  })
}
