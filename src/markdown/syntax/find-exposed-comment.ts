/**
 * Looks for comments that a parsed note still shows. It does not ask where
 * they might be: each delimiter in the source must stand in code, be escaped,
 * or belong to a comment of the tree, and the first that does not is exposed.
 */
import type { Html, Nodes, Root } from 'mdast'
import type { BlockMath } from '../nodes.ts'
import { walkParents } from './walk-tree.ts'

export interface ExposedComment {
  /** Offset of its opening delimiter. */
  start: number
  /** Whether it stands in running text, and not in an address, raw HTML and the like. */
  inText: boolean
}

/** The first exposed comment, or null. `tree` is that of `source`. */
export function findExposedComment(tree: Root, source: string): ExposedComment | null {
  const { settled, open } = collectSpans(tree, source)
  let next = 0
  for (let run = findRun(source, 0); run; run = findRun(source, run.end)) {
    for (let span = settled[next]; span && span.end <= run.start; span = settled[next]) next++
    const span = settled[next]
    if (span && span.start <= run.start) continue
    const start = isEscaped(source, run.start) ? run.start + 1 : run.start
    if (isDelimiter({ start, end: run.end })) return { start, inText: open.has(start) }
  }
  return null
}

/** Where the comment ends whose opening delimiter starts at `start`: behind the next delimiter, or with the source. */
export function findCommentEnd(source: string, start: number): number {
  let run = findRun(source, findRun(source, start)?.end ?? source.length)
  while (run && !isDelimiter(run)) run = findRun(source, run.end)
  return run?.end ?? source.length
}

/** The next run of at least two `%`. */
function findRun(source: string, from: number): Span | null {
  const start = source.indexOf('%%', from)
  if (start < 0) return null
  let end = start + 2
  while (source[end] === '%') end++
  return { start, end }
}

function isDelimiter({ start, end }: Span): boolean {
  return end - start === 2 || end - start === 3
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0
  while (source[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

/** The spans whose delimiters are accounted for, in source order, and the starts of the comments that are open. */
function collectSpans(tree: Root, source: string): { settled: Span[]; open: Set<number> } {
  const settled: Span[] = []
  const open = new Set<number>()
  walkParents(tree, ({ children }) => {
    for (const child of children as Nodes[]) {
      const span = spanOf(child)
      if (!span) continue
      if (child.type === 'comment' && child.data?.open) open.add(span.start)
      else if (child.type === 'html') settled.push(...htmlComments(child, span, source))
      else if (child.type === 'math') settled.push(...texComments(child, span, source))
      else if (isSettled.has(child.type)) settled.push(span)
    }
  })
  return { settled: settled.sort((a, b) => a.start - b.start), open }
}

const isSettled = new Set<Nodes['type']>([
  'code',
  'inlineCode',
  'inlineMath',
  'comment',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
])

function spanOf({ position }: Nodes): Span | null {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? null : { start, end }
}

/**
 * `<!-- … -->` is hidden already, and a lone delimiter in it opens nothing.
 * Whole comments in it are taken out like any other: the page's source is
 * public too.
 */
function htmlComments(_node: Html, { start, end }: Span, source: string): Span[] {
  const spans: Span[] = []
  for (let at = source.indexOf('<!--', start); at >= 0 && at < end; ) {
    const close = source.indexOf('-->', at + 4)
    const stop = close < 0 || close > end ? end : close
    const lone = findLoneDelimiter(source, at, stop)
    if (lone) spans.push(lone)
    at = source.indexOf('<!--', stop)
  }
  return spans
}

/**
 * In a formula a lone delimiter is a comment of TeX, which is not shown. Whole
 * comments are taken out, and in a formula without an end any delimiter counts.
 */
function texComments({ closed }: BlockMath, { start, end }: Span, source: string): Span[] {
  const lone = closed ? findLoneDelimiter(source, start, end) : null
  return lone ? [lone] : []
}

/** The last delimiter between two offsets, when their number is odd. */
function findLoneDelimiter(source: string, start: number, end: number): Span | null {
  let last: Span | null = null
  let count = 0
  for (let run = findRun(source, start); run && run.end <= end; run = findRun(source, run.end)) {
    if (!isDelimiter(run)) continue
    last = run
    count++
  }
  return count % 2 === 1 ? last : null
}

interface Span {
  start: number
  end: number
}
