/** Rules about the process itself and the processes it starts. */
import ts from 'typescript'
import { type Fault, fault, type NodeRule } from './node-rule.ts'
import { visitNodes } from './parse-source.ts'

export const processRules: readonly NodeRule[] = [findExit, findShell]

function findExit(node: ts.Node, path: string): Fault | null {
  if (path.startsWith('scripts/')) return null
  const isImport =
    ts.isImportSpecifier(node) && importedFrom(node, 'process') && originalName(node) === 'exit'
  if (memberText(node) !== 'process.exit' && !isImport) return null
  return fault('exit', 'process.exit', 'only scripts/ end the process: throw, or return the outcome')
}

function findShell(node: ts.Node): Fault | null {
  const isOption = ts.isPropertyAssignment(node) && /^['"]?shell['"]?$/.test(node.name.getText())
  const isOn = isOption && node.initializer.kind !== ts.SyntaxKind.FalseKeyword && spawnNames(node).length > 0
  const isImport =
    ts.isImportSpecifier(node) && importedFrom(node, 'child_process') && isExec(originalName(node))
  const [object, member] = memberText(node)?.split('.') ?? []
  const isMember = !!object && !!member && isExec(member) && spawnNames(node).includes(object)
  if (!isOn && !isImport && !isMember) return null
  return fault(
    'shell',
    isOn ? 'shell' : 'exec',
    'no shell strings: use execFile or spawn with a list of arguments',
  )
}

function isExec(name: string): boolean {
  return name === 'exec' || name === 'execSync'
}

/** What the file of `node` calls its imports from `node:child_process`. */
function spawnNames(node: ts.Node): string[] {
  const names: string[] = []
  visitNodes(node.getSourceFile(), (other) => {
    const isName =
      ts.isImportSpecifier(other) || ts.isNamespaceImport(other) || (ts.isImportClause(other) && other.name)
    if (isName && importedFrom(other, 'child_process')) names.push(other.name?.getText() ?? '')
  })
  return names
}

function importedFrom(node: ts.Node, builtin: string): boolean {
  const declaration = ts.findAncestor(node, ts.isImportDeclaration)
  return (
    !!declaration &&
    [`'${builtin}'`, `'node:${builtin}'`].includes(declaration.moduleSpecifier.getText().replaceAll('"', "'"))
  )
}

function originalName({ name, propertyName }: ts.ImportSpecifier): string {
  return (propertyName ?? name).text
}

/** `a.b` for `a.b`, `a?.b` and `a['b']`; null for anything else. */
function memberText(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText()}.${node.name.text}`
  if (!ts.isElementAccessExpression(node) || !ts.isStringLiteralLike(node.argumentExpression)) return null
  return `${node.expression.getText()}.${node.argumentExpression.text}`
}
