/** `==marked *text*==`, with other markup inside. Built like GFM strikethrough in micromark. */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace, unicodeWhitespace } from 'micromark-util-character'
import { push, splice } from 'micromark-util-chunked'
import { resolveAll } from 'micromark-util-resolve-all'
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
 * Finds highlights: two `=`, no more, with no white space on the inner side.
 * Unlike emphasis it does not ask what stands outside, since scripts without
 * spaces leave none there. Highlights do not nest: a closing marker takes the
 * nearest opening one.
 */
export function highlightSyntax(): Extension {
  const construct: Construct = {
    name: 'highlight',
    tokenize: tokenizeHighlight,
    resolveAll: resolveHighlights,
    previous: startsRun,
  }
  return {
    text: { [codes.equalsTo]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [codes.equalsTo] },
  }
}

/** Makes `highlight` nodes. */
export function highlightFromMarkdown(): FromMarkdownExtension {
  return {
    canContainEols: ['highlight'],
    enter: {
      highlight(token) {
        this.enter({ type: 'highlight', children: [] }, token)
      },
    },
    exit: {
      highlight(token) {
        this.exit(token)
      },
    },
  }
}

function startsRun(this: TokenizeContext, code: Code): boolean {
  return code !== codes.equalsTo || this.events.at(-1)?.[1].type === types.characterEscape
}

function tokenizeHighlight(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const { previous } = this
  let size = 0

  return start

  function start(code: Code): State | undefined {
    if (!startsRun.call(self, previous)) return nok(code)
    effects.enter('highlightSequenceTemporary')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === codes.equalsTo) {
      if (++size > 2) return nok(code)
      effects.consume(code)
      return inside
    }
    if (size < 2) return nok(code)
    const token = effects.exit('highlightSequenceTemporary')
    token._open = !isBlank(code)
    token._close = !isBlank(previous)
    return ok(code)
  }
}

function isBlank(code: Code): boolean {
  return code === codes.eof || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)
}

/** Pairs the sequences in one pass; those without a partner become text. */
function resolveHighlights(events: Event[], context: TokenizeContext): Event[] {
  let result: Event[] = []
  let opening = -1
  for (let at = 0; at < events.length; at++) {
    const event = events[at]
    if (!event) continue
    const [kind, token] = event
    const isSequence = kind === 'enter' && token.type === 'highlightSequenceTemporary'
    if (isSequence && token._close && opening >= 0) {
      result = push(result, highlight(result.splice(opening), token, context))
      opening = -1
      at++
      continue
    }
    if (isSequence && token._open) opening = result.length
    result.push(event)
  }
  for (const [, token] of result) {
    if (token.type === 'highlightSequenceTemporary') token.type = types.data
  }
  // In place: micromark goes on with the list that it gave.
  splice(events, 0, events.length, result)
  return events
}

/** The events of one highlight. `open` starts with the opening sequence and goes on with what is marked. */
function highlight(open: Event[], close: Token, context: TokenizeContext): Event[] {
  const [enterOpening, exitOpening, ...inside] = open
  if (!enterOpening || !exitOpening) return open
  const opening = enterOpening[1]
  opening.type = 'highlightSequence'
  close.type = 'highlightSequence'
  const whole: Token = { type: 'highlight', start: { ...opening.start }, end: { ...close.end } }
  const text: Token = { type: 'highlightText', start: { ...opening.end }, end: { ...close.start } }
  const before: Event[] = [['enter', whole, context], enterOpening, exitOpening, ['enter', text, context]]
  const after: Event[] = [
    ['exit', text, context],
    ['enter', close, context],
    ['exit', close, context],
    ['exit', whole, context],
  ]
  const spans = context.parser.constructs.insideSpan.null ?? []
  return push(push(before, resolveAll(spans, inside, context)), after)
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight'
    highlightSequence: 'highlightSequence'
    highlightSequenceTemporary: 'highlightSequenceTemporary'
    highlightText: 'highlightText'
  }
}
