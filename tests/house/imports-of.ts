/** Finds every way in which a file can depend on another one, types included. */
import { posix } from 'node:path'
import ts from 'typescript'
import { lineOf } from './finding.ts'
import { type ParsedFile, visitNodes } from './parse-source.ts'

export interface Import {
  /** As written, and null where it is computed. */
  specifier: string | null
  /** The path below the project's root that a relative specifier means; null for a package. */
  target: string | null
  typeOnly: boolean
  line: number
}

/** In source order: static and dynamic imports, re-exports, `import('x').T`, `require`, `import.meta.glob`. */
export function importsOf({ path, source }: ParsedFile): Import[] {
  const found: Import[] = []
  visitNodes(source, (node) => {
    for (const reference of referencesOf(node)) {
      const specifier =
        reference.specifier && ts.isStringLiteralLike(reference.specifier) ? reference.specifier.text : null
      const target = specifier === null ? null : targetOf(path, specifier)
      found.push({ specifier, target, typeOnly: reference.typeOnly, line: lineOf(source, node) })
    }
  })
  return found
}

function referencesOf(node: ts.Node): Reference[] {
  if (ts.isImportDeclaration(node))
    return [{ specifier: node.moduleSpecifier, typeOnly: isTypeClause(node.importClause) }]
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return [{ specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly }]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return [{ specifier: node.argument.literal, typeOnly: true }]
  if (ts.isExternalModuleReference(node)) return [{ specifier: node.expression, typeOnly: false }]
  return ts.isCallExpression(node) ? callReferences(node) : []
}

function isTypeClause(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return (
    !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  )
}

function callReferences({ expression, arguments: args }: ts.CallExpression): Reference[] {
  const [first] = args
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require'
  if (isImport || isRequire) return [{ specifier: first, typeOnly: false }]
  if (expression.getText() !== 'import.meta.glob' || !first) return []
  const patterns = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first]
  return patterns.map((specifier) => ({ specifier, typeOnly: false }))
}

/** Vite resolves `/src/x` from the project's root; a query such as `?raw` names no other file. */
function targetOf(path: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (/^\.{1,2}(\/|$)/.test(bare)) return posix.join(posix.dirname(path), bare)
  return bare.startsWith('/') ? bare.slice(1) : null
}

interface Reference {
  specifier: ts.Expression | undefined
  typeOnly: boolean
}
