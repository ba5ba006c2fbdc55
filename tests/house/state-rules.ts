/** Rules against values that one caller changes under another. */
import ts from 'typescript'
import { type Fault, fault, type NodeRule } from './node-rule.ts'

export const stateRules: readonly NodeRule[] = [findModuleState, findExportedGlobalRegex]

/** Top-level `let`, and collections that start empty and so are there to be filled. */
function findModuleState(node: ts.Node, path: string): Fault | null {
  // An .astro frontmatter is the body of a function; a test file is run once.
  if (!ts.isVariableStatement(node) || !ts.isSourceFile(node.parent) || /\.astro$|^tests\//.test(path))
    return null
  const { declarations, flags } = node.declarationList
  const isAmbient = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  const state = declarations.filter(
    ({ initializer }) => !(flags & ts.NodeFlags.Const) || isEmptyCollection(initializer),
  )
  if (isAmbient || state.length === 0) return null
  const names = state.map(({ name }) => name.getText()).join(', ')
  return fault(
    'module-state',
    names,
    `a module keeps no state: make ${names} an argument or a value of a function`,
  )
}

function isEmptyCollection(value: ts.Expression | undefined): boolean {
  return (
    !!value &&
    ts.isNewExpression(value) &&
    /^(Weak)?(Map|Set)$/.test(value.expression.getText()) &&
    !value.arguments?.length
  )
}

/** Matches any regular expression with `g` or `y` in an exported constant: its `lastIndex` is shared state. */
function findExportedGlobalRegex(node: ts.Node): Fault | null {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !isExported(node)) return null
  const name = node.name.getText()
  const message = `the exported ${name} carries its last match from caller to caller: export a function, or leave out the flag`
  return holdsStickyRegex(node.initializer) ? fault('global-regex', name, message) : null
}

function holdsStickyRegex(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false
  if (ts.isRegularExpressionLiteral(node)) return /\/[a-z]*[gy][a-z]*$/.test(node.text)
  const isCreated =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
  const flags = isCreated ? node.arguments?.[1] : undefined
  if (flags && ts.isStringLiteralLike(flags) && /[gy]/.test(flags.text)) return true
  return ts.forEachChild(node, (child) => holdsStickyRegex(child) || undefined) ?? false
}

function isExported(node: ts.VariableDeclaration): boolean {
  const statement = node.parent.parent
  if (!ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent)) return false
  if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return true
  return statement.parent.statements.some(
    (other) =>
      ts.isExportDeclaration(other) &&
      !other.moduleSpecifier &&
      !!other.exportClause &&
      ts.isNamedExports(other.exportClause) &&
      other.exportClause.elements.some(
        (name) => (name.propertyName ?? name.name).text === node.name.getText(),
      ),
  )
}
