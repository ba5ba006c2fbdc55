/** Messages for a person at a terminal, grouped by file, in columns as `vfile-reporter` sets them. */
import stringWidth from 'string-width'
import type { Point } from 'unist'
import { countSeverity, type Message, severityOf } from '../message.ts'
import { type Paint, paintFor } from './paint.ts'

export interface TerminalOptions {
  color: boolean
}

/** A text as it is measured, and as it is printed. */
interface Cell {
  text: string
  shown: string
}

/** Columns, or a line of its own. */
type Row = Cell[] | string

/** The report, ending in a count; empty when there is nothing to say. */
export function renderTerminal(messages: readonly Message[], { color }: TerminalOptions): string {
  if (messages.length === 0) return ''
  const paint = paintFor({ color })
  const files = [...Map.groupBy(messages, ({ file }) => file || '<stdin>')]
  const rows = files
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([path, own], at): Row[] => [
      ...(at > 0 ? [''] : []),
      paint.underlined(paint[own.some(({ fatal }) => fatal) ? 'red' : 'yellow'](path)),
      ...own.toSorted(compareMessages).flatMap((message) => messageRows(message, paint)),
    ])
  return `${setRows([...rows, ...countRows(messages, paint)])}\n`
}

/** The first line in columns, and what else it says below. */
function messageRows(message: Message, paint: Paint): Row[] {
  const [reason = '', ...rest] = wordsOf(message).split(/\r?\n|\r/)
  const severity = severityOf(message)
  return [
    [
      cellOf(placeOf(message)),
      { text: severity, shown: paint[severity === 'error' ? 'red' : 'yellow'](severity) },
      { text: reason, shown: paint.bold(reason.replace(codeSpan, paint.cyan)) },
      cellOf(message.ruleId ?? ''),
      cellOf(message.source ?? ''),
    ],
    ...rest,
  ]
}

/** What only the owner may read, such as the note that a secret comes from, stands behind the message. */
function wordsOf({ reason, note }: Message): string {
  return note ? `${reason} (${note})` : reason
}

/** A point, or a range where both its ends are known. */
function placeOf({ place }: Message): string {
  if (!place) return ''
  const shown = ({ line, column }: Point) => `${line}:${column}`
  return 'start' in place ? `${shown(place.start)}-${shown(place.end)}` : shown(place)
}

function cellOf(text: string): Cell {
  return { text, shown: text }
}

/** A run of backticks, not after another, then as little as possible to a run of the same length. */
const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g

/** By place, then severity, then rule; words decide at last. */
function compareMessages(a: Message, b: Message): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)) ||
    (a.ruleId ?? '').localeCompare(b.ruleId ?? '') ||
    wordsOf(a).localeCompare(wordsOf(b))
  )
}

const severities = ['error', 'warning', 'info']

/** The count, where there are errors or warnings. */
function countRows(messages: readonly Message[], paint: Paint): Row[] {
  const errors = countSeverity(messages, 'error')
  const warnings = countSeverity(messages, 'warning')
  const counts = [
    ...(errors > 0 ? [`${paint.red('✖')} ${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${paint.yellow('⚠')} ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ].join(', ')
  if (counts === '') return []
  const isAll = errors === messages.length || warnings === messages.length
  return ['', isAll ? counts : `${messages.length} messages (${counts})`]
}

/** Every column is as wide as the widest of its texts. */
function setRows(rows: readonly Row[]): string {
  const widths = rows.map((row) => (typeof row === 'string' ? [] : row.map(({ text }) => widthOf(text))))
  const columns: number[] = []
  for (const row of widths) {
    for (const [at, width] of row.entries()) columns[at] = Math.max(columns[at] ?? 0, width)
  }
  const lines = rows.map((row, line) => {
    if (typeof row === 'string') return row.trimEnd()
    const gap = (at: number) => ' '.repeat((columns[at] ?? 0) + 1 - (widths[line]?.[at] ?? 0))
    return row
      .map(({ shown }, at) => shown + gap(at))
      .join('')
      .trimEnd()
  })
  return lines.join('\n')
}

/** How many columns of a terminal a text takes up. Most are of letters that take up one each. */
function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text)
}
