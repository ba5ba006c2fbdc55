/** The core takes the clock, the environment and chance as arguments; it never reaches for them. */
import ts from 'typescript'
import { type Finding, lineOf } from './finding.ts'
import { type ParsedFile, visitNodes } from './parse-source.ts'
import { placeOf } from './rooms.ts'

const globals = new Set(
  `process globalThis global window document navigator localStorage console require fetch performance crypto
  setTimeout setInterval setImmediate queueMicrotask`.split(/\s+/),
)
const members = new Set(['Math.random', 'Date.now', 'import.meta'])

/** Findings for every reach outside in a file of a pure room; none for other rooms. */
export function checkPurity({ path, source }: ParsedFile): Finding[] {
  if (!placeOf(path)?.room.pure) return []
  const found: Finding[] = []
  visitNodes(source, (node) => {
    const reach = reachOf(node)
    if (reach === null || isDeclaredFor(node, reach)) return
    const message = `the core is pure, it must not use ${reach}: take the value as an argument`
    found.push({ rule: 'pure-global', file: path, line: lineOf(source, node), about: reach, message })
  })
  return found
}

/** The name of the outside thing that `node` itself touches, or null. */
function reachOf(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) || ts.isMetaProperty(node)) {
    const text = node.getText().replaceAll('?.', '.')
    return members.has(text) ? text : null
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const text = `${node.expression.getText()}.${node.argumentExpression.text}`
    return members.has(text) ? text : null
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
  return ts.isIdentifier(node) && globals.has(node.text) && isReference(node) ? node.text : null
}

/** Whether an identifier stands for a value, and is not the name of a member, a declaration or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false
  const isName = 'name' in parent && parent.name === node
  const isOriginalName = 'propertyName' in parent && parent.propertyName === node
  return !isName && !isOriginalName
}

/** Whether `name` has a meaning of the file's own where `node` stands. */
function isDeclaredFor(node: ts.Node, name: string): boolean {
  let declared = false
  visitNodes(node.getSourceFile(), (other) => {
    if (!isDeclaration(other) || other.name?.getText() !== name) return
    const scope = ts.findAncestor(other.parent, isScope) ?? node.getSourceFile()
    declared ||= scope.pos <= node.pos && node.end <= scope.end
  })
  return declared
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node)
  )
}

function isScope(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isBlock(node) || ts.isForStatement(node) || ts.isForOfStatement(node)
}
