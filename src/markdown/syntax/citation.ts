/**
 * Citations as Pandoc writes them: `[see @key, p. 33; -@other]`, and in a
 * sentence `@key` or `@key [p. 33]`. They are taken whole; code, wikilinks and
 * links win over them, and what stands in brackets holds no more than emphasis and marks.
 */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { type CitationLookup, citationText } from '../citation-text.ts'
import { parseCitationItems } from '../parse-citation.ts'
import { citationBracket } from './citation-bracket.ts'

/**
 * Finds citations. One in brackets holds a key, and no `[`, `<`, backtick or
 * comment. One in a sentence counts only when `wordsOf` knows its key, so that
 * addresses and handles stay text.
 */
export function citationSyntax(wordsOf: CitationLookup): Extension {
  return {
    text: {
      [codes.leftSquareBracket]: { name: 'citation', tokenize: tokenizeBracketed },
      [codes.atSign]: { name: 'citationInText', tokenize: narrativeTokenizer(wordsOf) },
    },
  }
}

/** Makes `citation` nodes; in the text of a link or an image a citation stays as written. */
export function citationFromMarkdown(wordsOf: CitationLookup): FromMarkdownExtension {
  return {
    enter: {
      citation(token) {
        if (isInLabel(this)) this.config.enter['data']?.call(this, token)
        else this.enter({ type: 'citation', value: '', narrative: false, items: [], text: '' }, token)
      },
    },
    exit: {
      citation(token) {
        const node = this.stack.at(-1)
        if (node?.type !== 'citation') return this.config.exit['data']?.call(this, token)
        node.value = this.sliceSerialize(token)
        node.narrative = node.value.startsWith('@')
        node.items = parseCitationItems(insideOf(node.value))
        node.text = citationText(node.value, node.items, node.narrative, wordsOf)
        return this.exit(token)
      },
    },
  }
}

/** The text that names the works, without its brackets. */
function insideOf(value: string): string {
  if (value.startsWith('[')) return value.slice(1, -1)
  const bracket = value.indexOf(' [')
  if (bracket < 0) return value
  const locator = value.slice(bracket + 2, -1)
  return `${value.slice(0, bracket)}${/^-?@/.test(locator) ? ';' : ','} ${locator}`
}

function isInLabel({ stack }: CompileContext): boolean {
  return stack.some((node) => node.type === 'link' || node.type === 'image')
}

function tokenizeBracketed(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const start = this.now()

  return (code) => {
    effects.enter('citation')
    return effects.attempt(citationBracket, end, nok)(code)
  }

  function end(code: Code): State | undefined {
    const written = self.sliceSerialize({ start, end: self.now() })
    if (parseCitationItems(written.slice(1, -1)).length === 0) return nok(code)
    effects.exit('citation')
    return ok(code)
  }
}

function narrativeTokenizer(wordsOf: CitationLookup): Construct['tokenize'] {
  return function tokenizeNarrative(effects, ok, nok) {
    const self = this
    const start = this.now()

    return (code) => {
      if (!mayPrecede(self.previous)) return nok(code)
      effects.enter('citation')
      effects.consume(code)
      return afterSign
    }

    function afterSign(code: Code): State | undefined {
      if (code !== codes.leftCurlyBrace) return isKeyCode(code) ? bare(code) : nok(code)
      effects.consume(code)
      return braced
    }

    function braced(code: Code): State | undefined {
      if (code === codes.eof || code <= codes.space) return nok(code)
      effects.consume(code)
      return code === codes.rightCurlyBrace ? known : braced
    }

    function bare(code: Code): State | undefined {
      if (!isKeyCode(code)) return effects.attempt(sign, bare, known)(code)
      effects.consume(code)
      return bare
    }

    function known(code: Code): State | undefined {
      const [item, ...others] = parseCitationItems(self.sliceSerialize({ start, end: self.now() }))
      if (!item || others.length > 0 || !wordsOf(item.key)) return nok(code)
      return effects.attempt(locator, end, end)(code)
    }

    function end(code: Code): State | undefined {
      effects.exit('citation')
      return ok(code)
    }
  }
}

/** One sign of a key, with more of the key behind it. */
const sign: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code === codes.eof || code < 0 || !keySigns.has(String.fromCharCode(code))) return nok(code)
      effects.consume(code)
      return (next) => (isKeyCode(next) ? ok(next) : nok(next))
    }
  },
}

/** ` [p. 33]` behind a key in a sentence. */
const locator: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code !== codes.space) return nok(code)
      effects.consume(code)
      return effects.attempt(citationBracket, ok, nok)
    }
  },
}

const keySigns = new Set(':.#$%&+?<>~/-')

function isKeyCode(code: Code): boolean {
  return code !== codes.eof && code >= 0 && /[\p{L}\p{M}\p{N}_]/u.test(String.fromCharCode(code))
}

/** A key in a sentence is no part of a word, an address or a path. */
function mayPrecede(code: Code): boolean {
  return code === codes.eof || code < 0 || !/[\p{L}\p{M}\p{N}_@/.+-]/u.test(String.fromCharCode(code))
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationText: 'citationText'
  }
}
