/**
 * `^[a note *in place*]`. The opening counts among the labels that micromark
 * keeps, so brackets inside balance and links inside work as in a link's text.
 */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace } from 'micromark-util-character'
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

/** Finds inline footnotes. They hold more than white space and no other inline footnote. */
export function inlineFootnoteSyntax(): Extension {
  return {
    text: {
      [codes.caret]: { name: 'inlineFootnoteStart', tokenize: tokenizeStart, resolveAll: dropUnclosed },
      [codes.rightSquareBracket]: { name: 'inlineFootnoteEnd', tokenize: tokenizeEnd, resolveTo: wrap },
    },
  }
}

/** Makes `inlineFootnote` nodes. */
export function inlineFootnoteFromMarkdown(): FromMarkdownExtension {
  return {
    canContainEols: ['inlineFootnote'],
    enter: {
      inlineFootnote(token) {
        this.enter({ type: 'inlineFootnote', children: [] }, token)
      },
    },
    exit: {
      inlineFootnote(token) {
        this.exit(token)
      },
    },
  }
}

function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  let token: Token

  return (code) => {
    effects.enter(types.labelLink)
    effects.enter(types.labelMarker)
    effects.consume(code)
    return bracket
  }

  function bracket(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket) return nok(code)
    effects.consume(code)
    effects.exit(types.labelMarker)
    token = effects.exit(types.labelLink)
    token._footnote = true
    return effects.check(blankLabel, nok, opened)
  }

  function opened(code: Code): State | undefined {
    self._labelStarts ??= []
    self._labelStarts.push(token)
    return ok(code)
  }
}

/** White space up to the `]`. */
const blankLabel: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start

    function start(code: Code): State | undefined {
      if (code === codes.rightSquareBracket) return ok(code)
      if (!markdownLineEndingOrSpace(code)) return nok(code)
      effects.enter(types.whitespace)
      effects.consume(code)
      effects.exit(types.whitespace)
      return start
    }
  },
}

function tokenizeEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const labelStarts = this._labelStarts ?? []
  while (labelStarts.at(-1)?._balanced) labelStarts.pop()
  const start = labelStarts.at(-1)

  return (code) => {
    if (!start) return text(code)
    if (!start._footnote) return nok(code)
    if (start._holdsFootnote) {
      start._balanced = true
      labelStarts.pop()
      return text(code)
    }
    effects.enter('inlineFootnoteMarker', { _footnoteStart: start })
    effects.consume(code)
    effects.exit('inlineFootnoteMarker')
    labelStarts.pop()
    deactivateOuter(labelStarts)
    return ok
  }

  /** Where no label is open a bracket closes nothing. GFM would look through all that is before it to say so. */
  function text(code: Code): State {
    effects.enter(types.data)
    effects.consume(code)
    effects.exit(types.data)
    return ok
  }
}

/** Keeps the footnotes that are open around a footnote from becoming any. What was marked before is not walked again. */
function deactivateOuter(labelStarts: Token[]): void {
  for (let at = labelStarts.length - 1; at >= 0; at--) {
    const start = labelStarts[at]
    if (!start || start._holdsFootnote) return
    start._holdsFootnote = true
    if (start._footnote) start._inactive = true
  }
}

/** Makes one footnote of all that stands between its start and the marker that ends the events. */
function wrap(events: Event[], context: TokenizeContext): Event[] {
  const close = events.at(-1)?.[1]
  const open = close?._footnoteStart
  if (!close || !open) return events
  const at = events.findLastIndex(([kind, token]) => kind === 'enter' && token === open)
  const whole: Token = { type: 'inlineFootnote', start: { ...open.start }, end: { ...close.end } }
  const text: Token = { type: 'inlineFootnoteText', start: { ...open.end }, end: { ...close.start } }
  const spans = context.parser.constructs.insideSpan.null ?? []
  const inside = resolveAll(spans, events.slice(at + 4, -2), context)
  const before: Event[] = [
    ['enter', whole, context],
    ...events.slice(at + 1, at + 3),
    ['enter', text, context],
  ]
  const after: Event[] = [['exit', text, context], ...events.slice(-2), ['exit', whole, context]]
  splice(events, at, events.length - at, push(push(before, inside), after))
  return events
}

/** Starts without an end become text, as micromark does with those of links. */
function dropUnclosed(events: Event[]): Event[] {
  const dropped = new Set<Token>()
  for (const [at, [kind, token]] of events.entries()) {
    if (kind !== 'enter' || token.type !== types.labelLink || !token._footnote) continue
    token.type = types.data
    const marker = events[at + 1]?.[1]
    if (marker) dropped.add(marker)
  }
  if (dropped.size === 0) return events
  const kept = events.filter(([, token]) => !dropped.has(token))
  // In place: micromark goes on with the list that it gave.
  splice(events, 0, events.length, kept)
  return events
}

declare module 'micromark-util-types' {
  interface Token {
    /** On the start of a label: it is that of an inline footnote. */
    _footnote?: boolean | undefined
    /** On the start of a label: an inline footnote stands behind it. */
    _holdsFootnote?: boolean | undefined
    /** On the end of an inline footnote: its start. */
    _footnoteStart?: Token | undefined
  }
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote'
    inlineFootnoteMarker: 'inlineFootnoteMarker'
    inlineFootnoteText: 'inlineFootnoteText'
  }
}
