/**
 * A formula as plain text, for lists and cards, which show no MathML: what signs
 * of Unicode can say is said with them, `\frac{a}{b} \rightarrow x^2` as `a/b → x²`.
 */
import type { Element, ElementContent } from 'hast'
import { scriptText } from './script-text.ts'

/** What stands for a formula that no line of text can show. */
const skipped = '…'

/** A formula of longer source is left out: it would fill the line that it stands in. */
export const longestInLine = 200

/** The text of the `<math>` that `tex` became, or `…`; never its source. */
export function mathText(math: Element | null, tex: string): string {
  const text = math && tex.length <= longestInLine ? textOf(math) : null
  return text?.normalize('NFC').replace(/\s+/g, ' ').trim() || skipped
}

/** The text of one element of MathML; null when a line cannot show it. */
function textOf(node: ElementContent): string | null {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return null
  const write = writers[node.tagName]
  return write ? write(node) : null
}

const writers: Record<string, ((node: Element) => string | null) | undefined> = {
  math: inRow,
  mrow: inRow,
  mstyle: inRow,
  mpadded: inRow,
  mi: inRow,
  mn: inRow,
  mtext: inRow,
  mo: operator,
  mspace: () => ' ',
  msup: (node) => join(node, ([base, above]) => base + scriptText(above, 'above')),
  msub: lowerScript,
  munder: lowerScript,
  msubsup: bothScripts,
  munderover: bothScripts,
  mfrac: (node) => join(node, ([over, under]) => `${whole(over)}/${whole(under)}`),
  msqrt: (node) => {
    const text = inRow(node)
    return text === null ? null : `√${whole(text)}`
  },
}

function inRow({ children }: Element): string | null {
  const texts = children.map(textOf)
  return texts.includes(null) ? null : texts.join('')
}

function lowerScript(node: Element): string | null {
  return join(node, ([base, below]) => base + scriptText(below, 'below'))
}

function bothScripts(node: Element): string | null {
  return join(node, ([base, below, above]) => base + scriptText(below, 'below') + scriptText(above, 'above'))
}

/** What `write` makes of the texts of the children; null when one of them has none. */
function join(node: Element, write: (texts: [string, string, string]) => string): string | null {
  const texts = node.children.map(textOf)
  const [first, second, third = ''] = texts
  if (typeof first !== 'string' || typeof second !== 'string' || third === null) return null
  return write([first.trim(), second.trim(), third.trim()])
}

/** Signs between two things stand apart from them; marks of what is applied to what are not seen. */
function operator(node: Element): string | null {
  const sign = inRow(node)?.replace(/[\u2061-\u2064]/g, '') ?? null
  if (sign === null || sign === '' || node.properties['fence'] !== undefined) return sign
  if (/^[,;]$/.test(sign)) return `${sign} `
  return /^(?![′″‴|∑∏∫√!])[\p{Sm}\p{So}∥]\p{M}*$/u.test(sign) && node.properties['form'] !== 'prefix'
    ? ` ${sign} `
    : sign
}

/** A part of a fraction that is more than one number or name stands in brackets. */
function whole(text: string): string {
  return /^[\p{L}\p{M}\p{N}.]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}
