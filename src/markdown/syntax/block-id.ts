/** ` ^id` at the end of a paragraph, a list item or a heading, or alone as a paragraph below a block. */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { asciiAlphanumeric, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character'
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

/**
 * Finds block ids: Latin letters, digits and dashes after a `^` that starts
 * the text or follows white space, with nothing but white space behind.
 */
export function blockIdSyntax(): Extension {
  const construct: Construct = {
    name: 'blockId',
    tokenize: tokenizeBlockId,
    resolveTo: splitSpaceBefore,
    previous: mayPrecede,
  }
  return { text: { [codes.caret]: construct } }
}

/** Makes `blockId` nodes. The spaces before one belong to no node; in a table cell there are no ids. */
export function blockIdFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      blockId(token) {
        if (isInCell(this)) this.config.enter['data']?.call(this, token)
        else this.enter({ type: 'blockId', value: '' }, token)
      },
      blockIdSpace(token) {
        if (isInCell(this)) this.config.enter['data']?.call(this, token)
      },
    },
    exit: {
      blockId(token) {
        const node = this.stack.at(-1)
        if (node?.type !== 'blockId') return this.config.exit['data']?.call(this, token)
        node.value = this.sliceSerialize(token).slice(1)
        return this.exit(token)
      },
      blockIdSpace(token) {
        if (isInCell(this)) this.config.exit['data']?.call(this, token)
      },
    },
  }
}

function isInCell({ stack }: CompileContext): boolean {
  return stack.some((node) => node.type === 'tableCell')
}

function mayPrecede(this: TokenizeContext, code: Code): boolean {
  return code === codes.eof || markdownLineEndingOrSpace(code)
}

function tokenizeBlockId(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  let size = 0

  return start

  function start(code: Code): State | undefined {
    if (!mayPrecede.call(self, self.previous)) return nok(code)
    effects.enter('blockId')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (asciiAlphanumeric(code) || code === codes.dash) {
      size++
      effects.consume(code)
      return inside
    }
    if (size === 0) return nok(code)
    effects.exit('blockId')
    return effects.check(blankToEnd, ok, nok)(code)
  }
}

/** Nothing but white space up to the end of the text. */
const blankToEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start

    function start(code: Code): State | undefined {
      if (code === codes.eof) return ok(code)
      if (!markdownSpace(code)) return nok(code)
      effects.enter(types.whitespace)
      return space(code)
    }

    function space(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code)
        return space
      }
      effects.exit(types.whitespace)
      return start(code)
    }
  },
}

/** Parts the spaces before the id from the text that they end. */
function splitSpaceBefore(events: Event[], context: TokenizeContext): Event[] {
  const at = events.findLastIndex(([kind, token]) => kind === 'enter' && token.type === 'blockId')
  const data = events[at - 1]?.[1]
  if (data?.type !== types.data) return events
  const text = context.sliceSerialize(data)
  let size = 0
  while (text.at(-1 - size) === ' ') size++
  if (size === 0) return events
  if (size === text.length) data.type = 'blockIdSpace'
  else events.splice(at, 0, ...spaceAtEnd(data, size, context))
  return events
}

/** Cuts the last `size` characters, which are spaces, off `data`, and returns them as a token of their own. */
function spaceAtEnd(data: Token, size: number, context: TokenizeContext): Event[] {
  const { end } = data
  const start = {
    ...end,
    column: end.column - size,
    offset: end.offset - size,
    _bufferIndex: end._bufferIndex - size,
  }
  const space: Token = { type: 'blockIdSpace', start, end }
  data.end = { ...start }
  return [
    ['enter', space, context],
    ['exit', space, context],
  ]
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockId: 'blockId'
    blockIdSpace: 'blockIdSpace'
  }
}
