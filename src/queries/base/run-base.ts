/** Runs a base over the published notes: filter, sort, limit, group, sum up. */
import { createScope, evaluate, evaluateFormula, type Scope } from '../expression/evaluate.ts'
import { chargeRun, createRun, type Run } from '../expression/run.ts'
import { fileField } from '../expression/value-fields.ts'
import { QueryError } from '../query-error.ts'
import type { QueryWorld } from '../query-world.ts'
import { compareNames, compareValues, keyOf } from '../values/compare-values.ts'
import { isEmptyValue, isTruthy, type QueryFile, type Value } from '../values/value.ts'
import type { BaseDefinition, Filter, PropertyName, Sorting, ViewDefinition } from './base-definition.ts'
import type { BaseResult, Group, Row, SummaryCell, ViewResult } from './base-result.ts'
import { summarize } from './summaries.ts'

/** Runs the views that `wanted` lets through, at least the first. `self` is the file that shows the base. */
export function runBase(
  base: BaseDefinition,
  world: QueryWorld,
  self: QueryFile | null,
  wanted: (view: ViewDefinition) => boolean = () => true,
): BaseResult {
  const run = createRun(world, self, base.formulas)
  const views = base.views.some(wanted) ? base.views.filter(wanted) : base.views.slice(0, 1)
  try {
    const scopes = world.files
      .map((file) => createScope(run, file))
      .filter((scope) => passes(base.filter, scope))
    return { views: views.map((view) => runView(base, view, scopes)), problems: [...run.problems.values()] }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { views: null, problems: [...run.problems.values(), error.problem] }
  }
}

function runView(base: BaseDefinition, view: ViewDefinition, scopes: readonly Scope[]): ViewResult {
  const found = sortScopes(
    scopes.filter((scope) => passes(view.filter, scope)),
    view.sort,
  )
  const shown = view.limit === null ? found : found.slice(0, view.limit)
  const groups = groupScopes(shown, view.groupBy).map(({ key, members }) => group(base, view, key, members))
  const grouped = view.groupBy !== null
  return {
    type: view.type,
    name: view.name,
    look: view.look,
    columns: view.columns.map((property) => ({
      property,
      label: base.displayNames.get(property.id) ?? null,
    })),
    groupBy: view.groupBy?.property ?? null,
    groups: grouped ? groups : groups.map((one) => ({ ...one, summaries: null })),
    summaries: sumUp(
      base,
      view,
      groups.flatMap(({ rows }) => rows),
      scopes[0]?.run,
    ),
    found: found.length,
  }
}

function group(
  base: BaseDefinition,
  view: ViewDefinition,
  key: Value | undefined,
  members: readonly Scope[],
): Group {
  const rows = members.flatMap((scope): Row[] => {
    if (!scope.row) return []
    const cells = view.columns.map((property) => propertyValue(property, scope))
    return [{ file: scope.row, cells, image: view.image ? propertyValue(view.image, scope) : null }]
  })
  return { key, rows, summaries: sumUp(base, view, rows, members[0]?.run) }
}

/** The value of a property for a row; what cannot be worked out is empty, and said once. */
function propertyValue(property: PropertyName, scope: Scope): Value {
  chargeRun(scope.run, 1)
  if (property.of === 'formula')
    return attempt(scope.run, () => evaluateFormula(property.name, property, scope))
  if (property.of === 'file') return (scope.row && fileField(scope.row, property.name)) ?? null
  return scope.row?.property(property.name) ?? null
}

function passes(filter: Filter, scope: Scope): boolean {
  if (filter.type === 'test') return isTruthy(attempt(scope.run, () => evaluate(filter.expression, scope)))
  if (filter.type === 'and') return filter.filters.every((one) => passes(one, scope))
  const any = filter.filters.some((one) => passes(one, scope))
  return filter.type === 'or' ? any : !any
}

function attempt(run: Run, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof QueryError) || error.problem.code === 'base-too-heavy') throw error
    const { problem } = error
    const key = `${problem.start}:${problem.end}`
    if (!run.problems.has(key)) run.problems.set(key, problem)
    return null
  }
}

/** Rows of equal standing keep the order of their names; those without a value come last, whichever the direction. */
function sortScopes(scopes: readonly Scope[], sort: readonly Sorting[]): Scope[] {
  const keyed = scopes.map((scope) => ({
    scope,
    keys: sort.map(({ property }) => propertyValue(property, scope)),
  }))
  return keyed
    .toSorted((a, b) => {
      for (const [at, { descending }] of sort.entries()) {
        const order = compareKeys(a.keys[at] ?? null, b.keys[at] ?? null, descending)
        if (order !== 0) return order
      }
      return compareNames(a.scope.row?.name ?? '', b.scope.row?.name ?? '')
    })
    .map(({ scope }) => scope)
}

function compareKeys(a: Value, b: Value, descending: boolean): number {
  const order = compareValues(a, b)
  return descending && !isEmptyValue(a) && !isEmptyValue(b) ? -order : order
}

interface Grouped {
  key: Value | undefined
  members: Scope[]
}

function groupScopes(scopes: readonly Scope[], by: Sorting | null): Grouped[] {
  if (!by) return [{ key: undefined, members: [...scopes] }]
  const groups = new Map<string, { key: Value; members: Scope[] }>()
  for (const scope of scopes) {
    const value = propertyValue(by.property, scope)
    const key = isEmptyValue(value) ? null : value
    const known = groups.get(keyOf(key))
    if (known) known.members.push(scope)
    else groups.set(keyOf(key), { key, members: [scope] })
  }
  return [...groups.values()].toSorted((a, b) => compareKeys(a.key, b.key, by.descending))
}

function sumUp(
  base: BaseDefinition,
  { columns, summaries }: ViewDefinition,
  rows: readonly Row[],
  run: Run | undefined,
): SummaryCell[] | null {
  if (!run || !columns.some(({ id }) => summaries.has(id))) return null
  return columns.map(({ id }, at) => {
    const name = summaries.get(id)
    if (name === undefined) return null
    const values = rows.map(({ cells }) => cells[at] ?? null)
    chargeRun(run, values.length)
    const formula = base.summaries.get(name)
    const value = formula
      ? attempt(run, () => evaluate(formula, createScope(run, null, { values })))
      : summarize(name, values)
    return { name, value }
  })
}
