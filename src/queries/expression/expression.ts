/** The tree of an expression. Every node has its place in the text. */
import type { Place } from './token.ts'

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%'
export type UnaryOperator = '!' | '-'

export type Expression = Place &
  (
    | { type: 'literal'; value: string | number | boolean | null }
    | { type: 'regexp'; pattern: string; flags: string }
    | { type: 'list'; items: Expression[] }
    | { type: 'object'; entries: { key: string; value: Expression }[] }
    | { type: 'name'; name: string }
    | { type: 'member'; of: Expression; name: string; at: Place }
    | { type: 'index'; of: Expression; index: Expression }
    /** A call of a global function. */
    | { type: 'call'; name: string; at: Place; args: Expression[] }
    /** A call of a function of the value `of`. */
    | { type: 'method'; of: Expression; name: string; at: Place; args: Expression[] }
    | { type: 'unary'; operator: UnaryOperator; operand: Expression }
    | { type: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  )

/** How strongly each operator binds its sides. */
export const bindings: Record<BinaryOperator, number> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}

/** Binds more strongly than any operator between two values. */
export const unaryBinding = 7

/** The nodes right below `node`, in source order. */
export function childrenOf(node: Expression): Expression[] {
  switch (node.type) {
    case 'list':
      return node.items
    case 'object':
      return node.entries.map(({ value }) => value)
    case 'member':
      return [node.of]
    case 'index':
      return [node.of, node.index]
    case 'call':
      return node.args
    case 'method':
      return [node.of, ...node.args]
    case 'unary':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    default:
      return []
  }
}
