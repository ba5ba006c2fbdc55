/** The parts of the language that the house does without. */
import ts from 'typescript'
import { type Fault, fault, type NodeRule } from './node-rule.ts'

export const languageRules: readonly NodeRule[] = [findAny, findNonNull, findClass, findDefaultExport]

/** Where the framework, not the house, decides that a module has a default export. */
const frameworkFiles = /^[^/]+\.config\.(ts|mjs)$|\.d\.ts$/

function findAny(node: ts.Node): Fault | null {
  return node.kind === ts.SyntaxKind.AnyKeyword
    ? fault('any', 'any', 'no `any`: say `unknown` and narrow it')
    : null
}

function findNonNull(node: ts.Node): Fault | null {
  const isAssertion = ts.isNonNullExpression(node)
  const isDefinite =
    (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.exclamationToken
  return isAssertion || isDefinite ? fault('non-null', '!', 'no non-null `!`: handle the absent case') : null
}

function findClass(node: ts.Node): Fault | null {
  if (!ts.isClassLike(node)) return null
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  if (parent?.expression.getText().endsWith('Error')) return null
  return fault('class', node.name?.text ?? 'class', 'no classes except errors: use functions over data')
}

function findDefaultExport(node: ts.Node, path: string): Fault | null {
  const isAssignment = ts.isExportAssignment(node) && !node.isExportEquals
  const isNamed = ts.isExportSpecifier(node) && node.name.text === 'default'
  const isModifier = node.kind === ts.SyntaxKind.DefaultKeyword
  if (!(isAssignment || isNamed || isModifier) || frameworkFiles.test(path)) return null
  return fault('default-export', 'default', 'named exports only, except in files that a framework reads')
}
