/** What a function of the query language is: how many arguments it takes, what it does, and its help. */
import type { Expression } from '../expression/expression.ts'
import type { QueryWorld } from '../query-world.ts'
import type { Value } from '../values/value.ts'

export interface FunctionCall {
  world: QueryWorld
  /** The file that the expression is evaluated for; null where there is none. */
  row: QueryWorld['files'][number] | null
  /** Takes steps from the budget of the whole query; throws when there are none left. */
  charge(steps: number): void
  /** Ends the evaluation of the expression: the value that was met does not fit. */
  fail(message: string): never
}

export interface LazyCall extends FunctionCall {
  /** Evaluates an argument, with these names for values. */
  evaluate(node: Expression, names?: Readonly<Record<string, Value>>): Value
}

interface FunctionBase {
  /** How it is called, as the help shows it. */
  usage: string
  /** The least and the greatest number of arguments. */
  args: readonly [least: number, most: number]
}

export interface EagerFunction<Self> extends FunctionBase {
  call(self: Self, args: readonly Value[], call: FunctionCall): Value
}

/** A function that gets its arguments unevaluated. */
export interface LazyFunction<Self> extends FunctionBase {
  lazy(self: Self, args: readonly Expression[], call: LazyCall): Value
}

export type QueryFunction<Self> = EagerFunction<Self> | LazyFunction<Self>

export type FunctionTable<Self> = Readonly<Record<string, QueryFunction<Self>>>

export const many = Number.POSITIVE_INFINITY
