/** Functions of every value, and of values that are absent. */
import { isEmptyValue, isTruthy, typeOf, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { FunctionTable, QueryFunction } from './query-function.ts'

// Named apart: the compiler takes a literal `toString` for that of every object.
const toText: QueryFunction<Value> = {
  usage: 'value.toString()',
  args: [0, 0],
  call: (self) => textOf(self),
}

export const anyFunctions: FunctionTable<Value> = {
  isEmpty: { usage: 'value.isEmpty()', args: [0, 0], call: (self) => isEmptyValue(self) },
  isTruthy: { usage: 'value.isTruthy()', args: [0, 0], call: (self) => isTruthy(self) },
  isType: {
    usage: 'value.isType("number")',
    args: [1, 1],
    call: (self, [type]) => typeOf(self) === (textOf(type ?? null) || 'null').toLowerCase(),
  },
  toString: toText,
}
