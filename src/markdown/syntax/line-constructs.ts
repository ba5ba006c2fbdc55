/** What constructs that reach over lines ask at the ends of lines. */
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Construct, State } from 'micromark-util-types'

/** Nothing but white space up to the end of the line. */
export const blankToLineEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start

    function start(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) return ok(code)
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

/** A line ending with a line behind it that belongs to the same container. */
export const nonLazyLineEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this

    return (code) => {
      effects.enter(types.lineEnding)
      effects.consume(code)
      effects.exit(types.lineEnding)
      return lineStart
    }

    function lineStart(code: Code): State | undefined {
      return self.parser.lazy[self.now().line] ? nok(code) : ok(code)
    }
  },
}
