/** All functions of the query language, by the type of value that they belong to. */
import type { Value, ValueType } from '../values/value.ts'
import { anyFunctions } from './any-functions.ts'
import { dateFunctions } from './date-functions.ts'
import { globalFunctions } from './global-functions.ts'
import { listFunctions } from './list-functions.ts'
import { numberFunctions } from './number-functions.ts'
import { fileFunctions, linkFunctions, objectFunctions, regexpFunctions } from './object-functions.ts'
import type { FunctionTable, QueryFunction } from './query-function.ts'
import { stringFunctions } from './string-functions.ts'

/** As the help lists them. */
export const functionTables = {
  global: globalFunctions,
  any: anyFunctions,
  date: dateFunctions,
  string: stringFunctions,
  number: numberFunctions,
  list: listFunctions,
  link: linkFunctions,
  file: fileFunctions,
  object: objectFunctions,
  regexp: regexpFunctions,
}

/** Each table is asked for values of its own type alone, so that the types of its functions hold. */
const tablesByType = new Map<ValueType, FunctionTable<Value>>(
  Object.entries(functionTables)
    .filter(([name]) => name !== 'global' && name !== 'any')
    .map(([name, table]) => [name as ValueType, table as FunctionTable<Value>]),
)

/** The function `name` of values of a type; null when they have none of that name. */
export function findMethod(type: ValueType, name: string): QueryFunction<Value> | null {
  return own(tablesByType.get(type), name) ?? own(anyFunctions, name)
}

export function findGlobal(name: string): QueryFunction<null> | null {
  return own(globalFunctions, name)
}

/** The types whose values have a function `name`. */
export function typesWith(name: string): string[] {
  if (own(anyFunctions, name)) return ['any']
  return [...tablesByType].filter(([, table]) => own(table, name)).map(([type]) => type)
}

/** How many arguments a function `name` takes, over all types that have one. */
export function argumentBounds(name: string): readonly [least: number, most: number] {
  const found = [...tablesByType.values(), anyFunctions].flatMap(
    (table) => own<Value>(table, name)?.args ?? [],
  )
  return [Math.min(...found), Math.max(...found)]
}

/** Every name of a function of values, for suggestions. */
export function methodNames(): string[] {
  return [...tablesByType.values(), anyFunctions].flatMap((table) => Object.keys(table))
}

function own<Self>(table: FunctionTable<Self> | undefined, name: string): QueryFunction<Self> | null {
  return table && Object.hasOwn(table, name) ? (table[name] ?? null) : null
}
