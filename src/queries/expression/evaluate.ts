/** Gives the value of an expression for one file. */
import { findGlobal, findMethod, typesWith } from '../functions/function-tables.ts'
import type { FunctionCall, LazyCall, QueryFunction } from '../functions/query-function.ts'
import { QueryError } from '../query-error.ts'
import { compileRegexp } from '../values/linear-regexp.ts'
import { isEmptyValue, isList, isTruthy, type QueryFile, typeOf, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { Expression } from './expression.ts'
import { applyBinary } from './operators.ts'
import { chargeRun, chargeValue, type Run } from './run.ts'
import type { Place } from './token.ts'
import { fieldOf } from './value-fields.ts'

/** Where an expression is evaluated: for which file, with which names. */
export interface Scope {
  run: Run
  row: QueryFile | null
  names: Readonly<Record<string, Value>>
  /** The formulas of the row that are known already, and those that are being worked out. */
  formulas: Map<string, Value | 'open'>
}

export function createScope(run: Run, row: QueryFile | null, names: Record<string, Value> = {}): Scope {
  return { run, row, names, formulas: new Map() }
}

type Node<Type extends Expression['type']> = Extract<Expression, { type: Type }>

/** Throws `QueryError` where values do not fit, or the budget is used up. */
export function evaluate(node: Expression, scope: Scope): Value {
  chargeRun(scope.run, 1)
  switch (node.type) {
    case 'literal':
      return node.value
    case 'list':
      return charged(
        node.items.map((item) => evaluate(item, scope)),
        scope,
      )
    case 'object':
      return charged(evaluateObject(node, scope), scope)
    case 'regexp':
      return evaluateRegexp(node, scope)
    case 'name':
      return evaluateName(node.name, scope)
    case 'member':
      return evaluateMember(node.of, node.name, node.at, scope)
    case 'index':
      return evaluateIndex(node, scope)
    case 'unary':
      return evaluateUnary(node, scope)
    case 'binary':
      return evaluateBinary(node, scope)
    case 'call':
      return evaluateCall(node, scope)
    case 'method':
      return evaluateMethod(node, scope)
  }
}

/** The value of a formula; each is worked out once for a row. */
export function evaluateFormula(name: string, at: Place, scope: Scope): Value {
  const known = scope.formulas.get(name)
  if (known === 'open') throw fault(`The formula \`${name}\` needs itself to be worked out.`, at)
  if (known !== undefined) return known
  const formula = scope.run.formulas.get(name)
  if (!formula) return null
  scope.formulas.set(name, 'open')
  try {
    const value = evaluate(formula, { ...scope, names: {} })
    scope.formulas.set(name, value)
    return value
  } catch (error) {
    if (scope.formulas.get(name) === 'open') scope.formulas.set(name, null)
    throw error
  }
}

function evaluateObject(node: Node<'object'>, scope: Scope): Value {
  return {
    kind: 'object',
    entries: new Map(node.entries.map(({ key, value }) => [key, evaluate(value, scope)])),
  }
}

function evaluateRegexp(node: Node<'regexp'>, { run }: Scope): Value {
  const known = run.regexps.get(node)
  const regexp = known ?? compileRegexp(node.pattern, node.flags)
  if (typeof regexp === 'string') throw fault(`This regular expression cannot be used: ${regexp}.`, node)
  run.regexps.set(node, regexp)
  return { kind: 'regexp', source: `/${node.pattern}/`, global: node.flags.includes('g'), regexp }
}

function evaluateName(name: string, { names, row, run }: Scope): Value {
  if (Object.hasOwn(names, name)) return names[name] ?? null
  if (name === 'file') return row && { kind: 'file', file: row }
  if (name === 'note') return row && { kind: 'properties', file: row }
  if (name === 'this') return run.self && { kind: 'file', file: run.self }
  return row?.property(name) ?? null
}

function evaluateMember(of: Expression, name: string, at: Place, scope: Scope): Value {
  if (isNamespace(of, 'formula', scope)) return evaluateFormula(name, at, scope)
  // `this.status` is a property of the note around the query, `this.file` its file.
  if (isNamespace(of, 'this', scope)) {
    const { self } = scope.run
    if (name === 'file') return self && { kind: 'file', file: self }
    return name === 'note' ? self && { kind: 'properties', file: self } : (self?.property(name) ?? null)
  }
  const value = evaluate(of, scope)
  const field = fieldOf(value, name)
  if (field === undefined) throw fault(`${said(value)} has no field \`${name}\`.`, at)
  return charged(field, scope)
}

function evaluateIndex(node: Node<'index'>, scope: Scope): Value {
  const index = evaluate(node.index, scope)
  if (typeof index === 'string') return evaluateMember(node.of, index, node.index, scope)
  const list = evaluate(node.of, scope)
  if (typeof index !== 'number') throw fault('An index is a number, or a name in quotes.', node.index)
  if (isList(list)) return list[index] ?? null
  if (typeof list === 'string') return list[index] ?? null
  if (list === null) return null
  throw fault(`${said(list)} has no places to count.`, node)
}

function isNamespace(node: Expression, name: string, { names }: Scope): boolean {
  return node.type === 'name' && node.name === name && !Object.hasOwn(names, name)
}

function evaluateUnary(node: Node<'unary'>, scope: Scope): Value {
  const value = evaluate(node.operand, scope)
  if (node.operator === '!') return !isTruthy(value)
  if (value === null) return null
  if (typeof value === 'number') return -value
  if (typeof value === 'object' && !isList(value) && value.kind === 'duration')
    return { ...value, months: -value.months, ms: -value.ms }
  throw fault(`\`-\` stands before numbers; it meets ${lowered(said(value))}.`, node)
}

function evaluateBinary(node: Node<'binary'>, scope: Scope): Value {
  const left = evaluate(node.left, scope)
  if (node.operator === '&&') return isTruthy(left) && isTruthy(evaluate(node.right, scope))
  if (node.operator === '||') return isTruthy(left) || isTruthy(evaluate(node.right, scope))
  const right = evaluate(node.right, scope)
  chargeValue(scope.run, left)
  chargeValue(scope.run, right)
  const result = applyBinary(node.operator, left, right)
  if (result !== undefined) return charged(result, scope)
  const sides = `${lowered(said(left))} and ${lowered(said(right))}`
  throw fault(`\`${node.operator}\` cannot join ${sides}.`, node)
}

function evaluateCall(node: Node<'call'>, scope: Scope): Value {
  const found = findGlobal(node.name)
  if (!found) throw fault(`There is no function \`${node.name}\`.`, node.at)
  return invoke(found, null, node, scope)
}

function evaluateMethod(node: Node<'method'>, scope: Scope): Value {
  const self = evaluate(node.of, scope)
  const found = findMethod(typeOf(self), node.name)
  if (found) return invoke(found, self, node, scope)
  // What is absent stays absent, and holds nothing.
  if (self === null) return /^contains|With$|^matches$|^has|^linksTo$/.test(node.name) ? false : null
  if (isEmptyValue(self)) return null
  const types = typesWith(node.name).join(', ')
  throw fault(
    `\`${node.name}\` is a function of ${types || 'no value'}; it meets ${lowered(said(self))}.`,
    node.at,
  )
}

function invoke<Self extends Value>(
  found: QueryFunction<Self>,
  self: Self,
  node: Node<'call'> | Node<'method'>,
  scope: Scope,
): Value {
  const call: FunctionCall = {
    world: scope.run.world,
    row: scope.row,
    charge: (steps) => chargeRun(scope.run, steps),
    fail: (message) => {
      throw fault(message, node)
    },
  }
  chargeValue(scope.run, self)
  if ('call' in found) {
    const args = node.args.map((arg) => evaluate(arg, scope))
    for (const arg of args) chargeValue(scope.run, arg)
    return charged(found.call(self, args, call), scope)
  }
  const lazy: LazyCall = {
    ...call,
    evaluate: (inner, names) =>
      evaluate(inner, names ? { ...scope, names: { ...scope.names, ...names } } : scope),
  }
  return charged(found.lazy(self, node.args, lazy), scope)
}

/** What was made is paid for at once, so that nothing grows beyond the budget. */
function charged(value: Value, { run }: Scope): Value {
  chargeValue(run, value)
  return value
}

function said(value: Value): string {
  const type = typeOf(value)
  if (type === 'null') return 'Nothing'
  const text = textOf(value)
  const example = text === '' || text.length > 40 ? '' : ` (\`${text}\`)`
  return `${words[type] ?? `A ${type}`}${example}`
}

const words: Record<string, string> = {
  string: 'A text',
  boolean: 'A yes or no',
  object: 'An object',
  properties: 'All properties at once',
  regexp: 'A regular expression',
  image: 'A picture',
  html: 'A piece of HTML',
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

function fault(message: string, { start, end }: Place): QueryError {
  return new QueryError('base-value', message, [start, end])
}
