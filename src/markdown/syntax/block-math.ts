/** A formula between `$$` over one line or many, blank ones too. The inside is raw. */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes, constants, types } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { withoutTexComments } from '../tex.ts'
import { blankToLineEnd, nonLazyLineEnd } from './line-constructs.ts'

/**
 * Finds formulas that start a line. One that ends on its first line with text
 * behind it is left to the paragraph; text behind the end on another line is a
 * paragraph of its own. One without an end goes to that of its container.
 */
export function blockMathSyntax(): Extension {
  return { flow: { [codes.dollarSign]: { name: 'blockMath', tokenize: tokenizeMath, concrete: true } } }
}

/** Makes `math` nodes. */
export function blockMathFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      blockMath(token) {
        this.enter({ type: 'math', value: '', closed: token._closed === true }, token)
        this.buffer()
      },
      blockMathRest(token) {
        this.enter({ type: 'paragraph', children: [] }, token)
      },
    },
    exit: {
      blockMathData: addText,
      blockMath(token) {
        const value = withoutTexComments(this.resume())
        const node = this.stack.at(-1)
        if (node?.type === 'math') node.value = value.replace(/^\r?\n|\r?\n$/g, '')
        this.exit(token)
      },
      blockMathRest(token) {
        this.exit(token)
      },
    },
  }
}

function addText(this: CompileContext, token: Token): undefined {
  this.config.enter['data']?.call(this, token)
  this.config.exit['data']?.call(this, token)
}

function tokenizeMath(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let math: Token
  let isFirstLine = true

  return (code) => {
    math = effects.enter('blockMath')
    return effects.attempt(marker, between, nok)(code)
  }

  function between(code: Code): State | undefined {
    if (code === codes.eof) return end(code)
    if (markdownLineEnding(code)) return effects.attempt(nonLazyLineEnd, lineStart, end)(code)
    if (code === codes.dollarSign) return effects.attempt(marker, close, character)(code)
    return character(code)
  }

  function lineStart(code: Code): State | undefined {
    isFirstLine = false
    return between(code)
  }

  function character(code: Code): State | undefined {
    effects.enter('blockMathData')
    return data(code)
  }

  function data(code: Code): State {
    effects.consume(code)
    return code === codes.backslash ? escaped : next
  }

  function escaped(code: Code): State | undefined {
    return code === codes.eof || markdownLineEnding(code) ? next(code) : data(code)
  }

  function next(code: Code): State | undefined {
    if (code !== codes.eof && code !== codes.dollarSign && !markdownLineEnding(code)) return data(code)
    effects.exit('blockMathData')
    return between(code)
  }

  function close(code: Code): State | undefined {
    return effects.check(blankToLineEnd, closed, isFirstLine ? nok : closed)(code)
  }

  function closed(code: Code): State | undefined {
    math._closed = true
    effects.exit('blockMath')
    return effects.attempt(blankToLineEnd, ok, rest)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('blockMath')
    return ok(code)
  }

  /** Text behind the end. */
  function rest(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.enter(types.whitespace)
      return space(code)
    }
    effects.enter('blockMathRest')
    effects.enter(types.chunkText, { contentType: constants.contentTypeText })
    return text(code)
  }

  function space(code: Code): State | undefined {
    if (!markdownSpace(code)) {
      effects.exit(types.whitespace)
      return rest(code)
    }
    effects.consume(code)
    return space
  }

  function text(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit(types.chunkText)
      effects.exit('blockMathRest')
      return ok(code)
    }
    effects.consume(code)
    return text
  }
}

/** Two `$`, and no more. */
const marker: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0
    return (code) => {
      effects.enter('blockMathMarker')
      return sign(code)
    }

    function sign(code: Code): State | undefined {
      if (code === codes.dollarSign && ++size <= 2) {
        effects.consume(code)
        return sign
      }
      if (size !== 2) return nok(code)
      effects.exit('blockMathMarker')
      return ok(code)
    }
  },
}

declare module 'micromark-util-types' {
  interface Token {
    /** On a block of mathematics: it has an end. */
    _closed?: boolean | undefined
  }
  interface TokenTypeMap {
    blockMath: 'blockMath'
    blockMathData: 'blockMathData'
    blockMathMarker: 'blockMathMarker'
    blockMathRest: 'blockMathRest'
  }
}
