/**
 * `%%hidden%%`, in a line or over many blocks. These constructs find the
 * comments that end in the text, or the container, that they start in;
 * hide-comments.ts sees to all others and to what may hide in other nodes.
 *
 * A delimiter is two or three `%`; a longer run is text, inside comments too.
 */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { blankToLineEnd, nonLazyLineEnd } from './line-constructs.ts'

/** Stands for hidden text that visible text follows on its line. A noncharacter: no text is meant to hold it. */
export const hiddenCharacter = '\uFDD0'

/**
 * Finds comments. Whatever a comment holds is raw: only a delimiter ends it.
 * One that is not closed in its text or its container goes to the end of that,
 * and is marked as open. `remnants` names runs of `hiddenCharacter`, from the
 * offset of their start to that of their end, which are comments as well.
 */
export function commentSyntax(remnants: ReadonlyMap<number, number> = new Map()): Extension {
  return {
    flow: {
      [codes.percentSign]: { name: 'commentFlow', tokenize: tokenizeFlow, concrete: true },
    },
    text: {
      [codes.percentSign]: { name: 'commentText', tokenize: tokenizeText, previous: startsRun },
      [hiddenCharacter.charCodeAt(0)]: {
        name: 'commentRemnant',
        tokenize(effects, ok, nok) {
          return tokenizeRemnant(this, remnants, effects, ok, nok)
        },
      },
    },
  }
}

/** Makes `comment` nodes. One that is open has `data.open`, one of a remnant is empty. */
export function commentFromMarkdown(): FromMarkdownExtension {
  return {
    enter: { commentFlow: enterComment, commentText: enterComment, commentRemnant: enterComment },
    exit: { commentFlow: exitComment, commentText: exitComment, commentRemnant: exitComment },
  }
}

function enterComment(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'comment', value: '' }, token)
}

/** In an image the value is left out, since all values there add up to its alternative text. */
function exitComment(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  const isDropped = this.stack.some(({ type }) => type === 'image')
  if (node?.type === 'comment' && !isDropped && token.type !== 'commentRemnant') {
    node.value = withoutDelimiters(this.sliceSerialize(token))
    if (token._open) node.data = { open: true }
  }
  this.exit(token)
}

/** The inside of a comment, given as written, closed or not. */
export function withoutDelimiters(written: string): string {
  const start = written[2] === '%' ? 3 : 2
  let end = written.length
  while (end > start && written[end - 1] === '%') end--
  const isClosed = written.length - end === 2 || written.length - end === 3
  return written.slice(start, isClosed ? end : undefined)
}

function startsRun(this: TokenizeContext, code: Code): boolean {
  return code !== codes.percentSign || this.events.at(-1)?.[1].type === types.characterEscape
}

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isStart = startsRun.call(this, this.previous)

  return (code) => {
    if (!isStart) return nok(code)
    effects.enter('commentText')
    return tokenizeComment(effects, lineEnd, close, end, nok)(code)
  }

  function lineEnd(code: Code, next: State): State | undefined {
    effects.enter(types.lineEnding)
    effects.consume(code)
    effects.exit(types.lineEnding)
    return next
  }

  function close(code: Code): State | undefined {
    effects.exit('commentText')
    return ok(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('commentText')._open = true
    return ok(code)
  }
}

/**
 * A comment that starts a line, not one of a paragraph, and has its closing
 * delimiter at the end of a line. With text behind the delimiter it is left to
 * the paragraph on its first line, and open on any other: what has been taken
 * for part of it cannot be given back line by line.
 */
function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let isFirstLine = true

  return (code) => {
    if (this.interrupt) return nok(code)
    effects.enter('commentFlow')
    return tokenizeComment(effects, lineEnd, effects.check(blankToLineEnd, close, textBehind), end, nok)(code)
  }

  function lineEnd(code: Code, next: State): State | undefined {
    isFirstLine = false
    return effects.attempt(nonLazyLineEnd, next, end)(code)
  }

  function close(code: Code): State | undefined {
    effects.exit('commentFlow')
    return effects.attempt(blankToLineEnd, ok, nok)(code)
  }

  function textBehind(code: Code): State | undefined {
    if (isFirstLine) return nok(code)
    effects.enter('commentData')
    return text(code)
  }

  function text(code: Code): State | undefined {
    if (code !== codes.eof && !markdownLineEnding(code)) {
      effects.consume(code)
      return text
    }
    effects.exit('commentData')
    return end(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('commentFlow')._open = true
    return ok(code)
  }
}

/**
 * Both delimiters of a comment and its lines. `lineEnd` takes a line ending
 * and goes on or ends, `close` follows the closing delimiter, `end` the end of
 * the text.
 */
function tokenizeComment(
  effects: Effects,
  lineEnd: (code: Code, next: State) => State | undefined,
  close: State,
  end: State,
  nok: State,
): State {
  return effects.attempt(delimiter, between, nok)

  function between(code: Code): State | undefined {
    if (code === codes.eof) return end(code)
    if (markdownLineEnding(code)) return lineEnd(code, between)
    if (code === codes.percentSign) return effects.attempt(delimiter, close, percents)(code)
    effects.enter('commentData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (code === codes.eof || code === codes.percentSign || markdownLineEnding(code)) {
      effects.exit('commentData')
      return between(code)
    }
    effects.consume(code)
    return data
  }

  /** A run of `%` that is no delimiter. */
  function percents(code: Code): State | undefined {
    effects.enter('commentData')
    return percent(code)
  }

  function percent(code: Code): State | undefined {
    if (code !== codes.percentSign) return data(code)
    effects.consume(code)
    return percent
  }
}

/** Two or three `%`. */
export const delimiter: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0

    return (code) => {
      effects.enter('commentMarker')
      return percent(code)
    }

    function percent(code: Code): State | undefined {
      if (code === codes.percentSign) {
        size++
        effects.consume(code)
        return percent
      }
      if (size !== 2 && size !== 3) return nok(code)
      effects.exit('commentMarker')
      return ok(code)
    }
  },
}

function tokenizeRemnant(
  context: TokenizeContext,
  remnants: ReadonlyMap<number, number>,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let end = 0

  return (code) => {
    end = remnants.get(context.now().offset) ?? 0
    if (end === 0) return nok(code)
    effects.enter('commentRemnant')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (context.now().offset < end) {
      effects.consume(code)
      return inside
    }
    effects.exit('commentRemnant')
    return ok(code)
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    commentData: 'commentData'
    commentFlow: 'commentFlow'
    commentMarker: 'commentMarker'
    commentRemnant: 'commentRemnant'
    commentText: 'commentText'
  }
}
