/**
 * Finds words that a template shows and no dictionary holds. A template of Astro
 * is read as JSX, which it is but for its doctype, its comments and its scripts.
 */
import ts from 'typescript'

/** Attributes whose text readers see or hear. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|summary)$/

/** The texts of `template` with a letter in them, as they would be shown. */
export function literalWords(template: string): string[] {
  const source = ts.createSourceFile(
    'a.tsx',
    `<>${markupOf(template)}</>`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const found: string[] = []
  const add = (text: string) => {
    const words = text.replace(/&\w+;/g, ' ').replace(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(words)) found.push(words)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node.text)
    else if (ts.isJsxAttribute(node)) {
      if (spoken.test(node.name.getText())) readShown(node.initializer, add)
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) readShown(node.expression, add)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The texts that an expression itself gives; what it asks others for is theirs. */
function readShown(node: ts.Node | undefined, add: (text: string) => void): void {
  if (!node) return
  if (ts.isStringLiteralLike(node)) add(node.text)
  else if (ts.isTemplateExpression(node)) {
    add(node.head.text)
    for (const { literal } of node.templateSpans) add(literal.text)
  } else if (ts.isConditionalExpression(node)) {
    readShown(node.whenTrue, add)
    readShown(node.whenFalse, add)
  } else if (ts.isBinaryExpression(node)) {
    const chooses = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    if (!isComparison(node) && !chooses) readShown(node.left, add)
    if (!isComparison(node)) readShown(node.right, add)
  } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) readShown(node.expression, add)
  else if (ts.isArrayLiteralExpression(node)) for (const item of node.elements) readShown(item, add)
}

function isComparison({ operatorToken }: ts.BinaryExpression): boolean {
  return /^(?:[=!]==?|[<>]=?)$/.test(operatorToken.getText())
}

/** The markup below the code at the top, without what is no JSX. */
function markupOf(template: string): string {
  return template
    .replace(/^\s*---[^\n]*\n[\s\S]*?^---\s*$/m, '')
    .replace(/<!doctype[^>]*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<(script|style)\b[^>]*[^/>]>|<(?:script|style)>)[\s\S]*?<\/(?:script|style)>/g, '')
}
