/**
 * Turns a file of the project into a syntax tree. Of an `.astro` file the
 * frontmatter and the scripts are kept in place and all else is blanked, so
 * that lines stay true. Expressions in its template are not read.
 */
import ts from 'typescript'

export interface ParsedFile {
  path: string
  source: ts.SourceFile
}

export function parseSource(path: string, text: string): ParsedFile {
  const isAstro = path.endsWith('.astro')
  const kind = /\.[cm]?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS
  const code = isAstro ? blankTemplate(text) : text
  return { path, source: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind) }
}

/** Calls `visit` for every node of the file, parents first. */
export function visitNodes(source: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node)
    ts.forEachChild(node, step)
  }
  ts.forEachChild(source, step)
}

// The fence at the top of the file, and the code up to the fence that closes it.
const frontmatter = /^(\s*---[^\n]*\n)([\s\S]*?)^---/m
// A script element that is not self-closing: its opening tag, and its code.
const script = /(<script(?:\s[^>]*[^/>])?>)([\s\S]*?)<\/script>/g

function blankTemplate(text: string): string {
  const kept: [start: number, end: number][] = []
  const head = frontmatter.exec(text)
  const isHead = head !== null && text.slice(0, head.index).trim() === ''
  if (isHead) kept.push(codeSpan(head))
  const bodyStart = isHead ? head.index + head[0].length : 0
  for (const match of text.matchAll(script)) if (match.index >= bodyStart) kept.push(codeSpan(match))
  return keepSpans(text, kept)
}

function codeSpan(match: RegExpExecArray): [number, number] {
  const start = match.index + (match[1] ?? '').length
  return [start, start + (match[2] ?? '').length]
}

function keepSpans(text: string, spans: [number, number][]): string {
  let out = ''
  for (const [start, end] of spans) out += blank(text.slice(out.length, start)) + text.slice(start, end)
  return out + blank(text.slice(out.length))
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
