/** From the source of a note to the tree that is read and rendered. */
import type { Root } from 'mdast'
import { assignAnchors, type NoteAnchors } from './assign-anchors.ts'
import type { CitationLookup } from './citation-text.ts'
import { hideDiagramComments } from './hide-diagram-comments.ts'
import { hideHtmlComments } from './hide-html-comments.ts'
import { isBlankCode } from './html/mdx.ts'
import { type ParseOptions, parseMarkdown } from './parse.ts'
import { type MdxProblem, parseMdx } from './parse-mdx.ts'
import { depthOf } from './syntax/walk-tree.ts'
import { TooMuchWork } from './syntax/work.ts'
import { visit } from './visit.ts'

export interface NoteTree extends NoteAnchors {
  tree: Root
  /** Why it is not read, though it is text; the tree is empty then. */
  refusal: 'too-deep' | 'too-heavy' | null
  /** Why it is no MDX, where it should be; the tree is empty then. */
  problem: MdxProblem | null
  /** The text of its comments, `%%`, HTML, in diagrams and, in MDX, `{/* … * /}`. */
  hidden: string[]
}

/** More quotes and lists in one another than this, and reading takes longer than anybody waits. */
const deepestNesting = 100

/** More nodes in one another than this, such as emphasis in emphasis, and walks of the tree would exhaust the stack. */
const deepestTree = 500

/**
 * The tree of a note without its comments, its anchors assigned. `bodyStart`
 * is where the frontmatter ends; `citations` knows the works that may be cited.
 * With `mdx` it is read as MDX.
 */
export function readTree(
  source: string,
  bodyStart: number,
  citations: CitationLookup | null = null,
  mdx = false,
): NoteTree {
  const parsed = isTooDeep(source)
    ? refused('too-deep')
    : parseWithinBounds(() => parse(source, { bodyStart, citations }, mdx))
  const tree: Root = parsed.tree ?? { type: 'root', children: [] }
  const hidden = [...commentsIn(tree), ...hideHtmlComments(tree), ...hideDiagramComments(tree)]
  const { refusal, problem } = parsed
  return { tree, refusal, problem, hidden, ...assignAnchors(tree, source) }
}

interface Parsed extends Pick<NoteTree, 'refusal' | 'problem'> {
  tree: Root | null
}

function parse(source: string, options: ParseOptions, mdx: boolean): Parsed {
  const parsed = mdx ? parseMdx(source, options) : { tree: parseMarkdown(source, options), problem: null }
  const isDeep = parsed.tree !== null && depthOf(parsed.tree) > deepestTree
  return isDeep ? refused('too-heavy') : { ...parsed, refusal: null }
}

function parseWithinBounds(work: () => Parsed): Parsed {
  try {
    return work()
  } catch (error) {
    if (error instanceof TooMuchWork) return refused('too-heavy')
    throw error
  }
}

function refused(refusal: NoteTree['refusal']): Parsed {
  return { tree: null, problem: null, refusal }
}

function commentsIn(tree: Root): string[] {
  const values: string[] = []
  visit(tree, (node) => {
    if (node.type === 'comment') values.push(node.value)
    const isCode = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
    if (isCode && isBlankCode(node.value)) values.push(node.value.replace(/^\s*\/\*|\*\/\s*$/g, ''))
  })
  return values
}

/** Whether a line begins with more markers of quotes and lists than a note can have. */
function isTooDeep(source: string): boolean {
  return source.split(/\r\n|\r|\n/).some((line) => {
    if (line.length <= deepestNesting) return false
    const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
    return markers.length > deepestNesting && markers.replace(/[ \t]/g, '').length > deepestNesting
  })
}
