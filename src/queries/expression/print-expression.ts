/** Writes the tree of an expression as text that parses to the same tree. */
import { bindings, type Expression, unaryBinding } from './expression.ts'

/** With no more brackets than its operators need. */
export function printExpression(node: Expression): string {
  switch (node.type) {
    case 'literal':
      return typeof node.value === 'string' ? quote(node.value) : String(node.value)
    case 'regexp':
      return `/${node.pattern}/${node.flags}`
    case 'list':
      return `[${node.items.map(printExpression).join(', ')}]`
    case 'object':
      return `{${node.entries.map(({ key, value }) => `${quote(key)}: ${printExpression(value)}`).join(', ')}}`
    case 'name':
      return node.name
    case 'member':
      return `${printOperand(node.of)}.${node.name}`
    case 'index':
      return `${printOperand(node.of)}[${printExpression(node.index)}]`
    case 'call':
      return `${node.name}(${node.args.map(printExpression).join(', ')})`
    case 'method':
      return `${printOperand(node.of)}.${node.name}(${node.args.map(printExpression).join(', ')})`
    case 'unary':
      return node.operator + inBrackets(node.operand, bindingOf(node.operand) < unaryBinding)
    case 'binary': {
      const own = bindings[node.operator]
      const left = inBrackets(node.left, bindingOf(node.left) < own)
      return `${left} ${node.operator} ${inBrackets(node.right, bindingOf(node.right) <= own)}`
    }
  }
}

/** What a dot or a bracket may follow. */
function printOperand(node: Expression): string {
  return inBrackets(node, node.type === 'binary' || node.type === 'unary')
}

function inBrackets(node: Expression, needed: boolean): string {
  return needed ? `(${printExpression(node)})` : printExpression(node)
}

function bindingOf(node: Expression): number {
  if (node.type === 'binary') return bindings[node.operator]
  return node.type === 'unary' ? unaryBinding : Number.POSITIVE_INFINITY
}

function quote(text: string): string {
  const inside = text
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
  return `"${inside}"`
}
