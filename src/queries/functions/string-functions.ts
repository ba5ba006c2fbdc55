/** Functions of texts. */
import { isList, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import { type FunctionCall, type FunctionTable, many } from './query-function.ts'

/** No text grows beyond this. */
const mostCharacters = 100_000

export const stringFunctions: FunctionTable<string> = {
  contains: {
    usage: 'text.contains("part")',
    args: [1, 1],
    call: (self, [part]) => self.includes(textOf(part ?? null)),
  },
  containsAll: {
    usage: 'text.containsAll("a", "b")',
    args: [1, many],
    call: (self, parts) => parts.every((part) => self.includes(textOf(part))),
  },
  containsAny: {
    usage: 'text.containsAny("a", "b")',
    args: [1, many],
    call: (self, parts) => parts.some((part) => self.includes(textOf(part))),
  },
  endsWith: {
    usage: 'text.endsWith("end")',
    args: [1, 1],
    call: (self, [end]) => self.endsWith(textOf(end ?? null)),
  },
  lower: { usage: 'text.lower()', args: [0, 0], call: (self) => self.toLowerCase() },
  repeat: {
    usage: 'text.repeat(3)',
    args: [1, 1],
    call: (self, [count], call) => repeat(self, count ?? null, call),
  },
  replace: { usage: 'text.replace(/a/g, "b")', args: [2, 2], call: replace },
  reverse: { usage: 'text.reverse()', args: [0, 0], call: (self) => [...self].toReversed().join('') },
  slice: {
    usage: 'text.slice(1, 4)',
    args: [1, 2],
    call: (self, [start, end], call) => self.slice(...bounds(start, end, call)).toWellFormed(),
  },
  split: { usage: 'text.split(",", 2)', args: [1, 2], call: split },
  startsWith: {
    usage: 'text.startsWith("start")',
    args: [1, 1],
    call: (self, [start]) => self.startsWith(textOf(start ?? null)),
  },
  title: {
    usage: 'text.title()',
    args: [0, 0],
    call: (self) => self.replace(/[\p{L}\p{N}\p{M}'’]+/gu, (word) => titled(word)),
  },
  trim: { usage: 'text.trim()', args: [0, 0], call: (self) => self.trim() },
}

/** Whole numbers for `slice`, of texts and of lists. */
export function bounds(
  start: Value | undefined,
  end: Value | undefined,
  call: FunctionCall,
): [number, number | undefined] {
  const whole = (value: Value) =>
    typeof value === 'number' ? Math.trunc(value) : call.fail('A place is a whole number; the first is 0.')
  return [whole(start ?? null), end === undefined || end === null ? undefined : whole(end)]
}

function repeat(self: string, count: Value, call: FunctionCall): Value {
  if (typeof count !== 'number' || count < 0) return call.fail('How often is a number from 0 upwards.')
  if (self.length * count > mostCharacters)
    return call.fail(`The text would be longer than ${mostCharacters} characters.`)
  call.charge(self.length * count)
  return self.repeat(count)
}

function replace(self: string, [pattern, replacement]: readonly Value[], call: FunctionCall): Value {
  const words = textOf(replacement ?? null)
  const found = pattern ?? null
  if (found === null || found === '') return self
  const result =
    typeof found === 'object' && !isList(found) && found.kind === 'regexp'
      ? replaceMatches(self, found, words, call)
      : self.replaceAll(textOf(found), () => words)
  call.charge(result.length)
  if (result.length > mostCharacters)
    return call.fail(`The text would be longer than ${mostCharacters} characters.`)
  return result
}

function replaceMatches(
  self: string,
  { regexp, global }: Extract<Value, { kind: 'regexp' }>,
  words: string,
  call: FunctionCall,
): string {
  call.charge(self.length * regexp.size)
  if ((self.length + 1) * words.length > 50 * mostCharacters)
    return call.fail('The replacement is too long for this text.')
  return regexp.replace(self, words, global)
}

function split(self: string, [separator, most]: readonly Value[], call: FunctionCall): Value {
  const by = separator ?? null
  const isRegexp = by !== null && typeof by === 'object' && !isList(by) && by.kind === 'regexp'
  call.charge(self.length * (isRegexp ? by.regexp.size : 1))
  const pieces = isRegexp ? by.regexp.split(self) : self.split(textOf(by))
  return typeof most === 'number' ? pieces.slice(0, Math.max(0, most)) : pieces
}

function titled(word: string): string {
  const [first = '', ...rest] = [...word]
  return first.toUpperCase() + rest.join('').toLowerCase()
}
