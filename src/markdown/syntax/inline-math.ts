/**
 * `$x$` in a line, and `$$x$$` in a line with other text. The inside is raw:
 * nothing in it is Markdown, and `\$` does not end it.
 */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { asciiDigit, markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { withoutTexComments } from '../tex.ts'
import { delimiter } from './comment.ts'
import { wikilinkSpan } from './wikilink.ts'

/**
 * Finds formulas. No white space follows the `$` that opens one; none stands
 * before the `$` that closes it, and no digit behind it, so that `$5 and $10`
 * is text. Code that starts inside wins. What is hidden or linked may not be
 * cut by a formula: a comment is never in one, and a wikilink is whole in it or
 * not at all.
 */
export function inlineMathSyntax(): Extension {
  return {
    text: { [codes.dollarSign]: { name: 'inlineMath', tokenize: tokenizeMath, previous: startsRun } },
  }
}

/** Makes `inlineMath` nodes. In a table `\|` stands for `|`. */
export function inlineMathFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      inlineMath(token) {
        this.enter({ type: 'inlineMath', value: '', display: token._display === true }, token)
        this.buffer()
      },
    },
    exit: {
      inlineMathData: addText,
      inlineMath(token) {
        const written = this.resume()
        const value = this.data.inTable ? written.replaceAll('\\|', '|') : written
        const node = this.stack.at(-1)
        if (node?.type === 'inlineMath') node.value = withoutTexComments(value)
        this.exit(token)
      },
    },
  }
}

function addText(this: CompileContext, token: Token): undefined {
  this.config.enter['data']?.call(this, token)
  this.config.exit['data']?.call(this, token)
}

function startsRun(this: TokenizeContext, code: Code): boolean {
  const before = this.events.at(-1)?.[1].type
  return code !== codes.dollarSign || before === types.characterEscape || before === 'inlineMath'
}

function tokenizeMath(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const { previous } = this
  let size = 0
  /** Where the wikilink ends that the formula has reached; a `$` in it closes nothing. */
  let linkEnd = 0
  let before: Code = codes.eof
  const link: Construct = {
    partial: true,
    tokenize: (inner, found, none) => (code) => {
      inner.enter('inlineMathData')
      const span = wikilinkSpan.tokenize.call(
        self,
        inner,
        (next) => {
          linkEnd = self.now().offset
          return found(next)
        },
        none,
      )
      return span(code)
    },
  }

  return start

  function start(code: Code): State | undefined {
    if (!startsRun.call(self, previous)) return nok(code)
    effects.enter('inlineMath')
    effects.enter('inlineMathMarker')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      if (++size > 2) return nok(code)
      effects.consume(code)
      return opening
    }
    if (self._mathWithoutEnd === size || (size === 1 && markdownLineEndingOrSpace(code))) return nok(code)
    effects.exit('inlineMathMarker')
    return between(code)
  }

  function between(code: Code): State | undefined {
    // Without an end for this one there is none for those behind it, which keeps long texts linear.
    if (code === codes.eof) {
      self._mathWithoutEnd = size
      return nok(code)
    }
    if (markdownLineEnding(code)) return lineEnd(code)
    if (code === codes.dollarSign && mayClose()) return effects.attempt(closing(size), close, dollar)(code)
    if (code === codes.graveAccent && before !== code) return effects.check(codeSpans(), nok, dollar)(code)
    if (code === codes.percentSign && before !== code) return effects.check(delimiter, nok, dollar)(code)
    if (code === codes.lessThan) return effects.check(htmlComment, nok, dollar)(code)
    if (code === codes.leftSquareBracket && self.now().offset >= linkEnd) {
      return effects.check(link, dollar, dollar)(code)
    }
    return dollar(code)
  }

  /** A character of the formula, which may be a `$`. */
  function dollar(code: Code): State | undefined {
    effects.enter('inlineMathData')
    return code === codes.backslash ? escapedOne(code) : last(code)
  }

  function escapedOne(code: Code): State | undefined {
    effects.consume(code)
    return (next) => {
      if (next !== codes.eof && !markdownLineEnding(next)) return last(next)
      effects.exit('inlineMathData')
      before = codes.backslash
      return between(next)
    }
  }

  function last(code: Code): State | undefined {
    before = code
    effects.consume(code)
    return data
  }

  function data(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code) || isSpecial(code)) {
      effects.exit('inlineMathData')
      return between(code)
    }
    return last(code)
  }

  function lineEnd(code: Code): State {
    effects.enter(types.lineEnding)
    effects.consume(code)
    effects.exit(types.lineEnding)
    before = code
    return between
  }

  function mayClose(): boolean {
    const isEmpty = before === codes.eof
    return !isEmpty && self.now().offset >= linkEnd && (size === 2 || !markdownLineEndingOrSpace(before))
  }

  function close(code: Code): State | undefined {
    effects.exit('inlineMath')._display = size === 2
    return ok(code)
  }

  function codeSpans() {
    return self.parser.constructs.text[codes.graveAccent] ?? []
  }
}

function isSpecial(code: Code): boolean {
  return specials.has(code)
}

const specials = new Set<Code>([
  codes.dollarSign,
  codes.backslash,
  codes.graveAccent,
  codes.percentSign,
  codes.lessThan,
  codes.leftSquareBracket,
])

/** The marker that closes a formula which `size` signs opened. */
function closing(size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let left = size
      return (code) => {
        effects.enter('inlineMathMarker')
        return sign(code)
      }

      function sign(code: Code): State | undefined {
        if (left === 0) {
          effects.exit('inlineMathMarker')
          return size === 1 && asciiDigit(code) ? nok(code) : ok(code)
        }
        if (code !== codes.dollarSign) return nok(code)
        left--
        effects.consume(code)
        return sign
      }
    },
  }
}

/** The start of a comment of HTML. */
const htmlComment: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let read = 0
    return (code) => {
      effects.enter('inlineMathData')
      return next(code)
    }

    function next(code: Code): State | undefined {
      if (code !== '<!--'.charCodeAt(read)) return nok(code)
      effects.consume(code)
      return ++read === 4 ? ok : next
    }
  },
}

declare module 'micromark-util-types' {
  interface TokenizeContext {
    /** How many `$` open a formula that has no end in the rest of this text. */
    _mathWithoutEnd?: number | undefined
  }
  interface Token {
    /** On a formula: it is shown on a line of its own. */
    _display?: boolean | undefined
  }
  interface TokenTypeMap {
    inlineMath: 'inlineMath'
    inlineMathData: 'inlineMathData'
    inlineMathMarker: 'inlineMathMarker'
  }
}
