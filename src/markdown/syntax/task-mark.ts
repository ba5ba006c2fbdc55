/** The box of a task item with any character in it: `- [?] text`. GFM knows `[ ]` and `[x]` alone. */
import { markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

/** Finds boxes with one visible character that is no bracket, and makes the tokens that GFM makes of its own. */
export function taskMarkSyntax(): Extension {
  return { text: { [codes.leftSquareBracket]: { name: 'taskMark', tokenize: tokenizeMark } } }
}

function tokenizeMark(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    if (this.previous !== codes.eof || !this._gfmTasklistFirstContentOfListItem) return nok(code)
    effects.enter('taskListCheck')
    return bracket(code, mark)
  }

  function bracket(code: Code, next: State): State {
    effects.enter('taskListCheckMarker')
    effects.consume(code)
    effects.exit('taskListCheckMarker')
    return next
  }

  function mark(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEndingOrSpace(code) || notMarks.has(code)) return nok(code)
    effects.enter('taskListCheckValueUnchecked')
    effects.consume(code)
    return code >= 0xd800 && code <= 0xdbff ? trailSurrogate : close
  }

  /** Characters beyond U+FFFF come as two codes. */
  function trailSurrogate(code: Code): State | undefined {
    if (code === codes.eof || code < 0xdc00 || code > 0xdfff) return nok(code)
    effects.consume(code)
    return close
  }

  function close(code: Code): State | undefined {
    if (code !== codes.rightSquareBracket) return nok(code)
    effects.exit('taskListCheckValueUnchecked')
    bracket(code, after)
    effects.exit('taskListCheck')
    return after
  }

  function after(code: Code): State | undefined {
    if (markdownLineEnding(code)) return ok(code)
    return markdownSpace(code) ? effects.check(textBehindSpace, ok, nok)(code) : nok(code)
  }
}

/** What GFM reads itself, and what starts other markup. */
const notMarks = new Set<Code>([
  codes.lowercaseX,
  codes.uppercaseX,
  codes.leftSquareBracket,
  codes.rightSquareBracket,
  codes.backslash,
])

/** White space and something behind it. */
const textBehindSpace: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter(types.whitespace)
      return space(code)
    }

    function space(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code)
        return space
      }
      effects.exit(types.whitespace)
      return code === codes.eof ? nok(code) : ok(code)
    }
  },
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    taskListCheck: 'taskListCheck'
    taskListCheckMarker: 'taskListCheckMarker'
    taskListCheckValueUnchecked: 'taskListCheckValueUnchecked'
  }
}
