/** One run of a query: its world, its budget, what goes wrong on the way. */
import { QueryError, type QueryProblem } from '../query-error.ts'
import type { QueryWorld } from '../query-world.ts'
import type { LinearRegexp } from '../values/linear-regexp.ts'
import type { QueryFile, Value } from '../values/value.ts'
import { type Weights, weighValue } from '../values/weigh-value.ts'
import type { Expression } from './expression.ts'

/** A run that needs more steps is ended: about a second. */
export const mostSteps = 4_000_000

export interface Run {
  world: QueryWorld
  /** The file that shows the query: what `this` stands for. */
  self: QueryFile | null
  formulas: ReadonlyMap<string, Expression>
  /** Regular expressions, compiled once, by the node that writes them. */
  regexps: Map<Expression, LinearRegexp>
  steps: number
  weights: Weights
  /** The first thing that went wrong in each formula or filter, by where it went wrong. */
  problems: Map<string, QueryProblem>
}

export function createRun(
  world: QueryWorld,
  self: QueryFile | null,
  formulas: ReadonlyMap<string, Expression> = new Map(),
): Run {
  return {
    world,
    self,
    formulas,
    regexps: new Map(),
    steps: mostSteps,
    weights: new WeakMap(),
    problems: new Map(),
  }
}

/** Takes steps from the budget. Throws `QueryError` when there are none left. */
export function chargeRun(run: Run, steps: number): void {
  run.steps -= steps
  if (run.steps < 0) {
    const reason =
      'This query takes too many steps and is not shown. Filter out more notes, or shorten its formulas.'
    throw new QueryError('base-too-heavy', reason, [0, 0])
  }
}

/** Takes what it costs to walk through `value` from the budget. */
export function chargeValue(run: Run, value: Value): void {
  if (value !== null && typeof value !== 'number' && typeof value !== 'boolean')
    chargeRun(run, weighValue(value, run.weights))
}
