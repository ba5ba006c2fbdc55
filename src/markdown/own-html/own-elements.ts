/**
 * The elements that the renderer writes most, and which of them may stand in
 * which: where they do, every start tag opens an element in the one around it, and
 * every end tag closes it, as a browser reads them.
 */

/** What an element is to those around it and in it. */
export type Kind =
  | 'flow'
  | 'line'
  | 'phrase'
  | 'void'
  | 'rule'
  | 'list'
  | 'item'
  | 'table'
  | 'rows'
  | 'row'
  | 'cell'
  | 'math'
  | 'formula'
  | 'token'

const names: Readonly<Record<Kind, string>> = {
  flow: 'div blockquote section details figure figcaption',
  line: 'p h1 h2 h3 h4 h5 h6 pre summary',
  phrase: 'a em strong code span mark del sup sub small kbd b i picture',
  void: 'br img source input wbr',
  rule: 'hr',
  list: 'ul ol',
  item: 'li',
  table: 'table',
  rows: 'thead tbody tfoot',
  row: 'tr',
  cell: 'td th',
  math: 'math',
  formula: `mrow msup msub msubsup mfrac msqrt mroot mover munder munderover mstyle mpadded mspace mtable mtr
    mtd mphantom menclose semantics`,
  token: 'mi mo mn mtext ms annotation',
}

const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(/\s+/).map((name) => [name, kind as Kind])),
)

const inFlow: readonly Kind[] = ['flow', 'line', 'phrase', 'void', 'rule', 'list', 'table', 'math']
const inLine: readonly Kind[] = ['phrase', 'void', 'math']
const inFormula: readonly Kind[] = ['formula', 'token']

const inside: Readonly<Record<Kind, ReadonlySet<Kind>>> = {
  flow: new Set(inFlow),
  line: new Set(inLine),
  phrase: new Set(inLine),
  void: new Set(),
  rule: new Set(),
  list: new Set(['item']),
  item: new Set(inFlow),
  table: new Set(['rows']),
  rows: new Set(['row']),
  row: new Set(['cell']),
  cell: new Set(inFlow),
  math: new Set(inFormula),
  formula: new Set(inFormula),
  token: new Set(),
}

/** Undefined for elements that are not known here. */
export function kindOf(tagName: string): Kind | undefined {
  return kinds.get(tagName)
}

export function mayHold(around: Kind, kind: Kind): boolean {
  return inside[around].has(kind)
}

/** Text there would be moved out of the table, unless it is blank. */
export function holdsNoText(kind: Kind): boolean {
  return kind === 'table' || kind === 'rows' || kind === 'row'
}

/** Whether it has no end tag. */
export function isVoid(kind: Kind): boolean {
  return kind === 'void' || kind === 'rule'
}
