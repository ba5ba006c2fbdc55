/** One suggestion on a terminal, for the owner to decide on. */
import { type Paint, paintFor } from '../../report/paint.ts'
import { visibleText } from '../../report/visible-text.ts'
import { type Span, wrapSpans } from '../../report/wrap-spans.ts'
import type { SuggestionView } from './view-suggestion.ts'

export interface CardOptions {
  /** Which one it is, from one, and of how many. */
  number: number
  total: number
  /** Columns of the terminal. */
  width: number
  color: boolean
}

/** Lines are read best up to here, however wide the window. */
const widest = 88
const narrowest = 16

/** The lines of the card, without a prompt, each ending in a line end. */
export function renderCard(view: SuggestionView, { number, total, width, color }: CardOptions): string {
  const paint = paintFor({ color })
  const columns = Math.max(narrowest, Math.min(width - 1, widest))
  const place = visibleText(view.line === null ? view.source : `${view.source}:${view.line}`)
  const inner = columns - margin.length
  const head = wrapSpans(
    [
      { text: `${number}/${total}  `, paint: paint.dim },
      { text: place, paint: paint.bold },
      { text: `  ${view.percent} %`, paint: paint.dim },
    ],
    columns,
  )
  const blocks = [
    head,
    wrapSpans(linkSpans(view, paint), inner),
    [
      ...wrapSpans(targetSpans(view, paint), inner),
      ...wrapSpans([{ text: visibleText(view.lead ?? '') }], inner),
    ],
    wrapSpans([{ text: view.reasons.join(', '), paint: paint.dim }], inner),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines, at) => `\n${lines.map((line) => `${at > 0 ? margin : ''}${line}\n`).join('')}`)
    .join('')
    .concat('\n')
}

const margin = '  '

/** The sentence with the link in it, or the property that gets it. */
function linkSpans({ sentence, written }: SuggestionView, paint: Paint): Span[] {
  const link = { text: visibleText(written), paint: (text: string) => paint.cyan(paint.bold(text)) }
  if (!sentence) return [{ text: 'relatedNotes: ', paint: paint.dim }, link]
  return [{ text: visibleText(sentence.before) }, link, { text: visibleText(sentence.after) }]
}

function targetSpans({ title, target }: SuggestionView, paint: Paint): Span[] {
  return [
    { text: '→ ', paint: paint.dim },
    { text: visibleText(title), paint: paint.underlined },
    { text: ` (${visibleText(target)})`, paint: paint.dim },
  ]
}
