/** Finds what is wrong with an expression before it meets any note. */
import { closest } from 'fastest-levenshtein'
import { argumentBounds, findGlobal, methodNames, typesWith } from '../functions/function-tables.ts'
import { globalFunctions } from '../functions/global-functions.ts'
import { many } from '../functions/query-function.ts'
import type { QueryProblem } from '../query-error.ts'
import { compileRegexp } from '../values/linear-regexp.ts'
import { childrenOf, type Expression } from './expression.ts'
import { fileFields } from './value-fields.ts'

type Node<Type extends Expression['type']> = Extract<Expression, { type: Type }>

/** The problems in source order. `formulas` are the names that `formula.…` may use. */
export function checkExpression(node: Expression, formulas: ReadonlySet<string>): QueryProblem[] {
  return [
    ...checkNode(node, formulas),
    ...childrenOf(node).flatMap((child) => checkExpression(child, formulas)),
  ].sort((a, b) => a.start - b.start)
}

function checkNode(node: Expression, formulas: ReadonlySet<string>): QueryProblem[] {
  switch (node.type) {
    case 'call':
      return checkCall(node)
    case 'method':
      return checkMethod(node)
    case 'member':
      return checkMember(node, formulas)
    case 'regexp': {
      const regexp = compileRegexp(node.pattern, node.flags)
      return typeof regexp === 'string'
        ? [problem('base-invalid', `This regular expression cannot be used: ${regexp}.`, node)]
        : []
    }
    default:
      return []
  }
}

function checkCall(node: Node<'call'>): QueryProblem[] {
  const found = findGlobal(node.name)
  if (found) return checkArguments(node, found.args)
  const hint = `Did you mean \`${closest(node.name, Object.keys(globalFunctions))}()\`?`
  return [
    problem('base-function-unknown', `The function \`${node.name}\` is not supported. ${hint}`, node.at),
  ]
}

function checkMethod(node: Node<'method'>): QueryProblem[] {
  if (typesWith(node.name).length > 0) return checkArguments(node, argumentBounds(node.name))
  const hint = `Did you mean \`${closest(node.name, methodNames())}()\`?`
  return [problem('base-function-unknown', `No value has a function \`${node.name}\`. ${hint}`, node.at)]
}

function checkArguments(
  node: Node<'call'> | Node<'method'>,
  [least, most]: readonly [number, number],
): QueryProblem[] {
  const count = node.args.length
  if (count >= least && count <= most) return []
  const expected = most === many ? `${least} or more` : least === most ? `${least}` : `${least} to ${most}`
  return [
    problem(
      'base-invalid',
      `\`${node.name}\` takes ${expected} values in its brackets, and gets ${count}.`,
      node,
    ),
  ]
}

function checkMember(node: Node<'member'>, formulas: ReadonlySet<string>): QueryProblem[] {
  const { of, name, at } = node
  if (of.type === 'name' && of.name === 'formula' && !formulas.has(name)) {
    const known = [...formulas]
    const hint = known.length > 0 ? ` Did you mean \`${closest(name, known)}\`?` : ''
    return [problem('base-property-unknown', `This base has no formula \`${name}\`.${hint}`, at)]
  }
  const isFile =
    (of.type === 'name' && of.name === 'file') ||
    (of.type === 'member' && of.name === 'file' && of.of.type === 'name' && of.of.name === 'this')
  if (!isFile || fileFields.includes(name)) return []
  return [
    problem(
      'base-property-unknown',
      `Files have no property \`${name}\`. Did you mean \`file.${closest(name, fileFields)}\`?`,
      at,
    ),
  ]
}

function problem(
  code: QueryProblem['code'],
  message: string,
  { start, end }: { start: number; end: number },
): QueryProblem {
  return { code, message, start, end }
}
