/** Functions that stand on their own. */
import { dateOf, parseDate } from '../values/dates.ts'
import { parseDuration } from '../values/durations.ts'
import { makeLink } from '../values/make-link.ts'
import { isList, isTruthy, type QueryFile, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import { dailyNumber } from './daily-number.ts'
import { iconSign } from './icon-signs.ts'
import { type FunctionCall, type FunctionTable, many } from './query-function.ts'

export const globalFunctions: FunctionTable<null> = {
  date: {
    usage: 'date("2026-11-22")',
    args: [1, 1],
    call: (_self, [value], call) => toDate(value ?? null, call),
  },
  duration: {
    usage: 'duration("1 week")',
    args: [1, 1],
    call: (_self, [value], call) => toDuration(value ?? null, call),
  },
  escapeHTML: {
    usage: 'escapeHTML("a < b")',
    args: [1, 1],
    call: (_self, [value]) =>
      textOf(value ?? null).replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`),
  },
  file: { usage: 'file("path")', args: [1, 1], call: (_self, [value], call) => toFile(value ?? null, call) },
  html: {
    usage: 'html("<b>text</b>")',
    args: [1, 1],
    call: (_self, [value]) => ({ kind: 'html', source: textOf(value ?? null) }),
  },
  icon: { usage: 'icon("star")', args: [1, 1], call: (_self, [name]) => iconSign(textOf(name ?? null)) },
  if: {
    usage: 'if(condition, yes, no)',
    args: [2, 3],
    lazy: (_self, [condition, yes, no], { evaluate }) => {
      const chosen = condition && isTruthy(evaluate(condition)) ? yes : no
      return chosen ? evaluate(chosen) : null
    },
  },
  image: {
    usage: 'image(cover)',
    args: [1, 1],
    call: (_self, [value], call) => toImage(value ?? null, call),
  },
  link: {
    usage: 'link("note", "words")',
    args: [1, 2],
    call: (_self, [value, display], call) => toLink(value ?? null, display ?? null, call),
  },
  list: {
    usage: 'list(value)',
    args: [1, 1],
    call: (_self, [value]) => (isList(value ?? null) ? (value ?? null) : [value ?? null]),
  },
  max: { usage: 'max(1, 2)', args: [1, many], call: (_self, args, call) => Math.max(...numbers(args, call)) },
  min: { usage: 'min(1, 2)', args: [1, many], call: (_self, args, call) => Math.min(...numbers(args, call)) },
  now: { usage: 'now()', args: [0, 0], call: (_self, _args, call) => today(call, true) },
  number: {
    usage: 'number("3.4")',
    args: [1, 1],
    call: (_self, [value], call) => toNumber(value ?? null, call),
  },
  random: {
    usage: 'random()',
    args: [0, 0],
    call: (_self, _args, { world, row }) => dailyNumber(world.today, row?.path ?? ''),
  },
  today: { usage: 'today()', args: [0, 0], call: (_self, _args, call) => today(call, false) },
}

/** The day of the build; a build knows no hour, so that the same notes give the same pages all day. */
function today({ world }: FunctionCall, time: boolean): Value {
  const date = parseDate(world.today)
  return date && dateOf(date.ms, time)
}

function toDate(value: Value, call: FunctionCall): Value {
  if (value === null || value === '') return null
  if (typeof value === 'object' && !isList(value) && value.kind === 'date') return value
  const date = typeof value === 'string' ? parseDate(value) : null
  return (
    date ??
    call.fail(`\`${shorten(textOf(value))}\` is no date. Write it as \`YYYY-MM-DD\` or \`YYYY-MM-DD HH:mm\`.`)
  )
}

function toDuration(value: Value, call: FunctionCall): Value {
  if (value !== null && typeof value === 'object' && !isList(value) && value.kind === 'duration') return value
  const text = textOf(value)
  return (
    parseDuration(text) ??
    call.fail(`\`${shorten(text)}\` is no duration. Write it as \`1 week\` or \`2h 30m\`.`)
  )
}

function toFile(value: Value, { world, row }: FunctionCall): Value {
  const file = fileBehind(value, world, row)
  return file && { kind: 'file', file }
}

function fileBehind(value: Value, world: FunctionCall['world'], row: QueryFile | null): QueryFile | null {
  if (typeof value === 'string') {
    const link = makeLink(world, value, row)
    return link !== null && typeof link === 'object' && !isList(link) && link.kind === 'link'
      ? link.file
      : null
  }
  if (value === null || typeof value !== 'object' || isList(value)) return null
  return value.kind === 'link' || value.kind === 'file' ? value.file : null
}

function toImage(value: Value, call: FunctionCall): Value {
  const one = isList(value) ? (value[0] ?? null) : value
  if (one === null || one === '') return null
  if (typeof one === 'string') return { kind: 'image', of: one }
  if (typeof one === 'object' && !isList(one) && (one.kind === 'link' || one.kind === 'file'))
    return { kind: 'image', of: one }
  return call.fail('A picture is a file, a link or an address.')
}

function toLink(value: Value, display: Value, { world, row }: FunctionCall): Value {
  const words = display === null ? null : textOf(display)
  if (value !== null && typeof value === 'object' && !isList(value)) {
    if (value.kind === 'link') return { ...value, display: words ?? value.display }
    if (value.kind === 'file')
      return { kind: 'link', target: value.file.path, file: value.file, display: words }
  }
  const text = textOf(value)
  return text === '' ? null : makeLink(world, text, row, words)
}

function numbers(args: readonly Value[], call: FunctionCall): number[] {
  return args.flatMap((arg) => (isList(arg) ? arg : [arg])).map((arg) => Number(toNumber(arg, call)))
}

function toNumber(value: Value, call: FunctionCall): number | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'object' && !isList(value)) {
    if (value.kind === 'date') return value.ms
    if (value.kind === 'duration') return value.ms
  }
  const number = Number(textOf(value))
  return Number.isNaN(number) ? call.fail(`\`${shorten(textOf(value))}\` is no number.`) : number
}

/** Values of notes are quoted in messages, but not at length. */
function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text
}
