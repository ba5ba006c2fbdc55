/** The brackets of a citation: `[…]` that is no link, footnote or image, and holds nothing that is more than text. */
import { markdownLineEnding } from 'micromark-util-character'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Construct, State } from 'micromark-util-types'

/** Text in brackets, over one line or more. */
export const citationBracket: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    let start = this.now()
    let percents = 0
    let isEmpty = true

    return (code) => {
      if (code !== codes.leftSquareBracket) return nok(code)
      effects.enter('citationText')
      effects.consume(code)
      start = self.now()
      return first
    }

    function first(code: Code): State | undefined {
      return code === codes.caret ? nok(code) : inside(code)
    }

    function inside(code: Code): State | undefined {
      if (code === codes.eof || refused.has(code)) return nok(code)
      if (code === codes.rightSquareBracket) return closing(code)
      if (markdownLineEnding(code)) return lineEnding(code)
      percents = code === codes.percentSign ? percents + 1 : 0
      if (percents === 2) return nok(code)
      isEmpty = false
      effects.consume(code)
      return code === codes.backslash ? escaped : inside
    }

    function escaped(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) return inside(code)
      effects.consume(code)
      return inside
    }

    function lineEnding(code: Code): State | undefined {
      effects.exit('citationText')
      effects.enter(types.lineEnding)
      effects.consume(code)
      effects.exit(types.lineEnding)
      effects.enter('citationText')
      return inside
    }

    /** CommonMark's links are tried only where no citation stands, so one that is a link must be none here. */
    function closing(code: Code): State | undefined {
      const label = normalizeIdentifier(self.sliceSerialize({ start, end: self.now() }))
      if (isEmpty || self.parser.defined.includes(label)) return nok(code)
      effects.consume(code)
      effects.exit('citationText')
      return behind
    }

    function behind(code: Code): State | undefined {
      return code === codes.leftParenthesis ? nok(code) : effects.check(definedLabel, nok, ok)(code)
    }
  },
}

/** `[label]` of a definition: what stands before it is the text of its link. */
const definedLabel: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    let start = this.now()

    return (code) => {
      if (code !== codes.leftSquareBracket) return nok(code)
      effects.enter('citationText')
      effects.consume(code)
      start = self.now()
      return inside
    }

    function inside(code: Code): State | undefined {
      if (code === codes.eof || code === codes.leftSquareBracket || markdownLineEnding(code)) return nok(code)
      if (code !== codes.rightSquareBracket) {
        effects.consume(code)
        return inside
      }
      const label = normalizeIdentifier(self.sliceSerialize({ start, end: self.now() }))
      effects.exit('citationText')
      return self.parser.defined.includes(label) ? ok(code) : nok(code)
    }
  },
}

const refused = new Set<Code>([codes.leftSquareBracket, codes.lessThan, codes.graveAccent])
