/**
 * `#tag` and `#nested/tag`. A tag starts the text or follows white space,
 * another tag, the marker of the emphasis that it stands in, or the start tag
 * of an HTML element, as in `<span>#tag</span>`.
 */
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace, unicodeWhitespace } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

/**
 * Finds tags: letters and digits of any script, `_`, `-`, emoji and other
 * symbols beyond ASCII, with a single `/` between parts, and at least one
 * character that is no digit. Punctuation ends a tag.
 */
export function tagSyntax(): Extension {
  return { text: { [codes.numberSign]: { name: 'tag', tokenize: tokenizeTag, previous: mayPrecede } } }
}

/** Makes `tag` nodes; in the text of a link or an image a tag stays text. */
export function tagFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      tag(token) {
        if (isInLabel(this)) this.config.enter['data']?.call(this, token)
        else this.enter({ type: 'tag', value: '' }, token)
      },
    },
    exit: {
      tag(token) {
        const node = this.stack.at(-1)
        if (node?.type !== 'tag') return this.config.exit['data']?.call(this, token)
        node.value = this.sliceSerialize(token).slice(1)
        return this.exit(token)
      },
    },
  }
}

function isInLabel({ stack }: CompileContext): boolean {
  return stack.some((node) => node.type === 'link' || node.type === 'image')
}

function mayPrecede(this: TokenizeContext, code: Code): boolean {
  if (code === codes.eof || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) return true
  const token = this.events.at(-1)?.[1]
  if (token?.type === types.htmlText) return startTag.test(this.sliceSerialize(token))
  return token?.type === 'tag' || token?._open === true
}

/** `<` and the letter that a name begins with: neither an end tag nor a comment. */
const startTag = /^<[a-z]/i

function tokenizeTag(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const first: Construct = { partial: true, tokenize: characterTokenizer(isTagStart) }
  const further: Construct = { partial: true, tokenize: characterTokenizer(isTagCharacter) }
  const slash: Construct = { partial: true, tokenize: tokenizeSlash }
  /** Whether there is anything but digits. */
  let named = false

  return start

  function start(code: Code): State | undefined {
    if (!mayPrecede.call(self, self.previous)) return nok(code)
    effects.enter('tag')
    effects.consume(code)
    return effects.attempt(first, inside, nok)
  }

  function inside(code: Code): State | undefined {
    return effects.attempt([further, slash], inside, end)(code)
  }

  function end(code: Code): State | undefined {
    if (!named) return nok(code)
    effects.exit('tag')
    return ok(code)
  }

  /** Characters beyond U+FFFF come as two codes, of which neither counts alone. */
  function characterTokenizer(isAllowed: (character: string) => boolean): Construct['tokenize'] {
    return (effects, ok, nok) => {
      let lead = ''
      return function next(code: Code): State | undefined {
        if (code === codes.eof || code < 0) return nok(code)
        const character = lead + String.fromCharCode(code)
        if (lead === '' && isLeadSurrogate(code)) {
          lead = character
          effects.consume(code)
          return next
        }
        if (!isAllowed(character)) return nok(code)
        named ||= !decimalDigit.test(character)
        effects.consume(code)
        return ok
      }
    }
  }

  /** A `/` with more of the tag behind it. */
  function tokenizeSlash(effects: Effects, ok: State, nok: State): State {
    return (code) => {
      if (code !== codes.slash) return nok(code)
      effects.consume(code)
      return effects.check(further, found, nok)
    }

    function found(code: Code): State | undefined {
      named = true
      return ok(code)
    }
  }
}

function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isTagStart(character: string): boolean {
  return character < '\u0080' ? asciiPart.test(character) : unicodePart.test(character)
}

function isTagCharacter(character: string): boolean {
  return isTagStart(character) || combining.test(character)
}

// Each is tried on one character.
const asciiPart = /[\w-]/
const decimalDigit = /\p{Nd}/u
/** Accents, variation selectors, and what joins letters or emoji: zero-width (non-)joiners, the tags in flags. */
const combining = /\p{M}|\u200C|\u200D|[\u{E0020}-\u{E007F}]/u
/** Letters, numbers and symbols. */
const unicodePart = /\p{L}|\p{N}|\p{S}/u

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag'
  }
}
