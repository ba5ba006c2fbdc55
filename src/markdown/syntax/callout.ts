/**
 * `> [!type|metadata]± Title`: block quotes whose first line names a kind.
 * The marker and the title are found as text, before labels are, so that a
 * definition of `!note` changes nothing and the title is a line of its own.
 */
import type { Blockquote } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { push, splice } from 'micromark-util-chunked'
import { resolveAll } from 'micromark-util-resolve-all'
import { codes, types } from 'micromark-util-symbol'
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types'
import type { Callout, CalloutTitle } from '../nodes.ts'

/**
 * Finds `[!type|metadata]`, a `+` or `-` right after it, and the rest of that
 * line, at the start of a paragraph. Emphasis and highlights end with the
 * title; code, comments and links that began in it take it to their end. What
 * looks like a label (`[!a](b)`, `[!a][b]`, `[!a]: b`) is left to CommonMark.
 */
export function calloutSyntax(): Extension {
  const construct: Construct = { name: 'callout', tokenize: tokenizeMarker, resolveAll: resolveTitle }
  return { text: { [codes.leftSquareBracket]: construct } }
}

/** Makes `callout` and `calloutTitle` nodes of block quotes that start with a marker; elsewhere it is text. */
export function calloutFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      calloutMarker(token) {
        if (!startsQuote(this)) this.config.enter['data']?.call(this, token)
      },
      calloutSpace(token) {
        if (!startsCallout(this)) this.config.enter['data']?.call(this, token)
      },
      calloutTitle(token) {
        if (startsCallout(this)) this.enter({ type: 'calloutTitle', children: [] }, token)
      },
    },
    exit: {
      calloutMarker(token) {
        const quote = this.stack.at(-2)
        if (quote?.type !== 'blockquote') this.config.exit['data']?.call(this, token)
        else quote.data = { callout: parseMarker(this.sliceSerialize(token)) }
      },
      calloutSpace(token) {
        if (!startsCallout(this)) this.config.exit['data']?.call(this, token)
      },
      calloutTitle(token) {
        if (this.stack.at(-1)?.type === 'calloutTitle') this.exit(token)
      },
      calloutTitleEnd(token) {
        if (!startsCallout(this)) this.config.exit['lineEnding']?.call(this, token)
      },
      blockQuote(token) {
        const quote = this.stack.at(-1)
        if (quote?.type === 'blockquote' && quote.data?.callout) becomeCallout(quote, quote.data.callout)
        this.exit(token)
      },
    },
  }
}

/** Whether what is being made is the paragraph that a block quote starts with. */
function startsQuote({ stack }: CompileContext): boolean {
  const [quote, paragraph] = stack.slice(-2)
  return quote?.type === 'blockquote' && paragraph?.type === 'paragraph' && quote.children.length === 1
}

function startsCallout(context: CompileContext): boolean {
  const quote = context.stack.at(-2)
  return startsQuote(context) && quote?.type === 'blockquote' && quote.data?.callout !== undefined
}

/** Takes `[!type|metadata]±` apart. */
function parseMarker(marker: string): CalloutMarker {
  const end = marker.lastIndexOf(']')
  const inside = marker.slice(2, end)
  const bar = inside.indexOf('|')
  const fold = marker[end + 1]
  return {
    kind: (bar < 0 ? inside : inside.slice(0, bar)).trim().toLowerCase(),
    metadata: bar < 0 ? null : inside.slice(bar + 1).trim() || null,
    fold: fold === '+' || fold === '-' ? fold : null,
  }
}

/** Changes the node in place: it is still open, and its end not yet known. */
function becomeCallout(quote: Blockquote, marker: CalloutMarker): void {
  const [paragraph, ...rest] = quote.children
  const children: Callout['children'] = rest
  if (paragraph?.type === 'paragraph') {
    const title = paragraph.children.find((child) => isTitle(child))
    const body = paragraph.children.filter((child) => !isTitle(child))
    const start = body[0]?.position?.start
    if (start && paragraph.position) {
      const position = { start: { ...start }, end: paragraph.position.end }
      children.unshift({ ...paragraph, children: body, position })
    }
    if (title && isTitle(title)) children.unshift(title)
  }
  Object.assign(quote, { type: 'callout', ...marker, children })
  delete quote.data
}

function isTitle(node: { type: string }): node is CalloutTitle {
  return node.type === 'calloutTitle'
}

function tokenizeMarker(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this
  let named = false
  let percents = 0

  return (code) => {
    if (previous !== codes.eof) return nok(code)
    effects.enter('calloutMarker')
    effects.consume(code)
    return exclamation
  }

  function exclamation(code: Code): State | undefined {
    if (code !== codes.exclamationMark) return nok(code)
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || code === codes.leftSquareBracket || markdownLineEnding(code)) return nok(code)
    if (!named && (code === codes.rightSquareBracket || code === codes.verticalBar)) return nok(code)
    percents = code === codes.percentSign ? percents + 1 : 0
    if (percents > 1) return nok(code)
    named ||= !markdownSpace(code)
    effects.consume(code)
    return code === codes.rightSquareBracket ? afterLabel : inside
  }

  function afterLabel(code: Code): State | undefined {
    if (code === codes.leftParenthesis || code === codes.leftSquareBracket || code === codes.colon) {
      return nok(code)
    }
    if (code !== codes.plusSign && code !== codes.dash) return afterMarker(code)
    effects.consume(code)
    return afterMarker
  }

  function afterMarker(code: Code): State | undefined {
    effects.exit('calloutMarker')
    if (!markdownSpace(code)) return ok(code)
    effects.enter('calloutSpace')
    return space(code)
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return space
    }
    effects.exit('calloutSpace')
    return ok(code)
  }
}

/** Wraps what stands between the marker and the end of its line. */
function resolveTitle(events: Event[], context: TokenizeContext): Event[] {
  if (events[0]?.[1].type !== 'calloutMarker') return events
  const start = events[2]?.[1].type === 'calloutSpace' ? 4 : 2
  const lineEnd = findLineEnd(events, start)
  const ending = events[lineEnd]?.[1]
  if (ending) ending.type = 'calloutTitleEnd'
  const end = isBreak(events[lineEnd - 1]?.[1]) ? lineEnd - 2 : lineEnd
  const first = events[start]?.[1]
  const last = events[end - 1]?.[1]
  if (!first || !last || end <= start) return events
  const title: Token = { type: 'calloutTitle', start: { ...first.start }, end: { ...last.end } }
  const spans = context.parser.constructs.insideSpan.null ?? []
  const inside = resolveAll(spans, events.slice(start, end), context)
  const wrapped = push(push([['enter', title, context]], inside), [['exit', title, context]])
  splice(events, start, end - start, wrapped)
  return events
}

/** The index of the first line ending that stands in nothing else, or of the end of the events. */
function findLineEnd(events: Event[], start: number): number {
  let depth = 0
  const at = events.findIndex(([kind, token], index) => {
    if (index < start) return false
    if (kind === 'exit') depth--
    else if (depth++ === 0) return token.type === types.lineEnding
    return false
  })
  return at < 0 ? events.length : at
}

/** Spaces, or a backslash, before the end of the title's line break nothing: they become what is left out. */
function isBreak(token: Token | undefined): boolean {
  if (token?.type !== types.hardBreakTrailing && token?.type !== types.hardBreakEscape) {
    return token?.type === types.lineSuffix
  }
  token.type = types.lineSuffix
  return true
}

interface CalloutMarker {
  kind: string
  metadata: string | null
  fold: '+' | '-' | null
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    calloutMarker: 'calloutMarker'
    calloutSpace: 'calloutSpace'
    calloutTitle: 'calloutTitle'
    calloutTitleEnd: 'calloutTitleEnd'
  }
}

declare module 'mdast' {
  interface BlockquoteData {
    /** What its marker says, while the block quote is being made. */
    callout?: CalloutMarker | undefined
  }
}
