/**
 * `[[path#subpath|display]]` and `![[…]]`. A wikilink is found before
 * CommonMark looks for labels, so no definition can take it over, and it is
 * taken whole, so no markup reaches into it.
 */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { parseLinkText } from '../link-text.ts'

/**
 * Finds wikilinks. The inside stands on one line, names something before its
 * first `|`, and holds no `[[` and no comment. Brackets in it may be balanced
 * (`[[a [b]]]` links to `a [b]`); where they are not, the first `]]` ends it.
 * A CommonMark link around a wikilink is none, as around any other link; an
 * embed may stand in a link.
 */
export function wikilinkSyntax(): Extension {
  const construct: Construct = { name: 'wikilink', tokenize: tokenizeWikilink }
  return { text: { [codes.exclamationMark]: construct, [codes.leftSquareBracket]: construct } }
}

/** Makes `wikilink` nodes. */
export function wikilinkFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      wikilink(token) {
        this.enter(
          { type: 'wikilink', value: '', embed: false, path: '', subpath: null, display: null },
          token,
        )
      },
    },
    exit: {
      wikilink(token) {
        const node = this.stack.at(-1)
        const written = this.sliceSerialize(token)
        const embed = written.startsWith('!')
        const value = written.slice(embed ? 3 : 2, -2)
        const link = { value, embed, ...parseLinkText(value) }
        if (this.stack.some(({ type }) => type === 'image')) link.value = link.display ?? unnamed
        if (node?.type === 'wikilink') Object.assign(node, link)
        this.exit(token)
      },
    },
  }
}

/**
 * Stands in the alternative text of an image for a link without words of its
 * own. All values there add up to one text, which is not resolved: the name
 * could be that of a note that is not published.
 */
const unnamed = 'another note'

function tokenizeWikilink(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  let embed = false

  return start

  /** At `!` or the first `[`. */
  function start(code: Code): State | undefined {
    effects.enter('wikilink')
    if (code !== codes.exclamationMark) return opening(code)
    embed = true
    effects.consume(code)
    return opening
  }

  function opening(code: Code): State | undefined {
    const inside = effects.attempt(insideBalanced, end, effects.attempt(insideToFirstEnd, end, nok))
    return effects.attempt(doubleOpening, inside, nok)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('wikilink')
    if (!embed) deactivateLabels(self._labelStarts ?? [])
    return ok(code)
  }
}

/** Tokenizes the inside of a wikilink and its closing `]]`. */
function tokenizeInside(balanced: boolean, effects: Effects, ok: State, nok: State): State {
  let depth = 0
  let percents = 0
  /** Whether there is anything before the first `|`. */
  let named = false

  return start

  /** Of three `[`, the last two open the link. */
  function start(code: Code): State | undefined {
    return code === codes.leftSquareBracket ? nok(code) : inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return nok(code)
    if (code === codes.leftSquareBracket) return effects.check(doubleOpening, nok, bracket)(code)
    if (code === codes.rightSquareBracket) return closing(code)
    if (code === codes.percentSign) return percent(code)
    if (code === codes.verticalBar && !named) return nok(code)
    effects.consume(code)
    if (code === codes.backslash && !named) return afterBackslash
    named ||= !markdownSpace(code)
    return inside
  }

  /** A `\` belongs to the `|` after it and names nothing. */
  function afterBackslash(code: Code): State | undefined {
    named = code !== codes.verticalBar
    return inside(code)
  }

  function bracket(code: Code): State | undefined {
    depth += code === codes.leftSquareBracket ? 1 : -1
    named = true
    effects.consume(code)
    return inside
  }

  function closing(code: Code): State | undefined {
    if (balanced && depth > 0) return bracket(code)
    return effects.attempt(doubleClosing, close, balanced ? nok : bracket)(code)
  }

  function close(code: Code): State | undefined {
    return named ? ok(code) : nok(code)
  }

  /** Two or three `%` would open a comment. */
  function percent(code: Code): State | undefined {
    if (code === codes.percentSign) {
      percents++
      effects.consume(code)
      return percent
    }
    if (percents === 2 || percents === 3) return nok(code)
    percents = 0
    named = true
    return inside(code)
  }
}

/**
 * Keeps the labels that are open around a link from becoming links. What was
 * marked before is not walked again, which keeps long notes linear.
 */
function deactivateLabels(labelStarts: Token[]): void {
  for (let at = labelStarts.length - 1; at >= 0; at--) {
    const start = labelStarts[at]
    if (!start || start._holdsWikilink) return
    start._holdsWikilink = true
    if (start.type === 'labelLink') start._inactive = true
  }
}

/** A whole wikilink without its `!`, for constructs that must not end inside one. */
export const wikilinkSpan: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) =>
    effects.attempt(
      doubleOpening,
      effects.attempt(insideBalanced, ok, effects.attempt(insideToFirstEnd, ok, nok)),
      nok,
    ),
}
const insideBalanced: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => tokenizeInside(true, effects, ok, nok),
}
const insideToFirstEnd: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => tokenizeInside(false, effects, ok, nok),
}
const doubleOpening = twice(codes.leftSquareBracket)
const doubleClosing = twice(codes.rightSquareBracket)

/** Two of `marker` in a row. */
function twice(marker: Code): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      return (code) => {
        if (code !== marker) return nok(code)
        effects.consume(code)
        return second
      }

      function second(code: Code): State | undefined {
        if (code !== marker) return nok(code)
        effects.consume(code)
        return ok
      }
    },
  }
}

declare module 'micromark-util-types' {
  interface Token {
    /** On the start of a label: a wikilink stands behind it. */
    _holdsWikilink?: boolean | undefined
  }
  interface TokenTypeMap {
    wikilink: 'wikilink'
  }
}
