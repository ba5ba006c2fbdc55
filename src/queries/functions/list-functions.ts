/** Functions of lists. */
import type { Expression } from '../expression/expression.ts'
import { compareValues, keyOf, sameValue } from '../values/compare-values.ts'
import { isList, isTruthy, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import { type FunctionCall, type FunctionTable, type LazyCall, many } from './query-function.ts'
import { bounds } from './string-functions.ts'

type List = readonly Value[]

export const listFunctions: FunctionTable<List> = {
  contains: {
    usage: 'list.contains(value)',
    args: [1, 1],
    call: (self, [value], call) => holds(self, value ?? null, call),
  },
  containsAll: {
    usage: 'list.containsAll(a, b)',
    args: [1, many],
    call: (self, values, call) => values.every((value) => holds(self, value, call)),
  },
  containsAny: {
    usage: 'list.containsAny(a, b)',
    args: [1, many],
    call: (self, values, call) => values.some((value) => holds(self, value, call)),
  },
  filter: {
    usage: 'list.filter(value > 2)',
    args: [1, 1],
    lazy: (self, [test], call) => self.filter((value, index) => isTruthy(each(test, call, { value, index }))),
  },
  flat: { usage: 'list.flat()', args: [0, 0], call: (self) => flat(self) },
  join: {
    usage: 'list.join(", ")',
    args: [0, 1],
    call: (self, [separator]) => self.map(textOf).join(separator === undefined ? ', ' : textOf(separator)),
  },
  map: {
    usage: 'list.map(value + 1)',
    args: [1, 1],
    lazy: (self, [node], call) => self.map((value, index) => each(node, call, { value, index })),
  },
  mean: { usage: 'list.mean()', args: [0, 0], call: (self) => mean(numbersOf(self)) },
  reduce: {
    usage: 'list.reduce(acc + value, 0)',
    args: [2, 2],
    lazy: (self, [node, first], call) =>
      self.reduce<Value>(
        (acc, value, index) => each(node, call, { value, index, acc }),
        first ? call.evaluate(first) : null,
      ),
  },
  reverse: { usage: 'list.reverse()', args: [0, 0], call: (self) => self.toReversed() },
  slice: {
    usage: 'list.slice(1, 3)',
    args: [1, 2],
    call: (self, [start, end], call) => self.slice(...bounds(start, end, call)),
  },
  sort: { usage: 'list.sort()', args: [0, 0], call: (self) => self.toSorted(compareValues) },
  sum: {
    usage: 'list.sum()',
    args: [0, 0],
    call: (self) => numbersOf(self).reduce((sum, value) => sum + value, 0),
  },
  unique: { usage: 'list.unique()', args: [0, 0], call: (self) => unique(self) },
}

/** The numbers of a list; all else in it is passed over. */
export function numbersOf(list: List): number[] {
  return list.filter((value) => typeof value === 'number')
}

export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length
}

/** Each value once, where it stands first. */
export function unique(list: List): List {
  return [...new Map(list.toReversed().map((value) => [keyOf(value), value])).values()].toReversed()
}

function each(node: Expression | undefined, call: LazyCall, names: Record<string, Value>): Value {
  call.charge(1)
  return node ? call.evaluate(node, names) : null
}

/** A tag is found with its `#` as well as without. */
function holds(list: List, value: Value, call: FunctionCall): boolean {
  call.charge(list.length)
  const bare = typeof value === 'string' && value.startsWith('#') ? value.slice(1) : null
  return list.some((one) => sameValue(one, value) || (bare !== null && one === bare))
}

function flat(list: List): List {
  return list.flatMap((value) => (isList(value) ? flat(value) : [value]))
}
