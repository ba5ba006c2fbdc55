/**
 * The nodes of a Mermaid diagram that stand for notes, as in Obsidian: those of
 * the class `internal-link`. The label of such a node, else its id, is the name
 * of the note.
 */
import { parseLinkText } from './link-text.ts'

export interface DiagramLink {
  /** The id of the node in the diagram. */
  id: string
  /** The note that it stands for, as written. */
  name: string
}

/** The nodes of `source` that stand for notes, once for each label: of several, the last is drawn. */
export function findDiagramLinks(source: string): DiagramLink[] {
  const ids = new Set<string>()
  for (const [, list = ''] of source.matchAll(classStatement)) {
    for (const id of list.split(',')) if (id.trim() !== '') ids.add(id.trim())
  }
  for (const [, id = ''] of source.matchAll(classSuffix)) ids.add(id)
  return [...ids].flatMap((id) => {
    const labels = labelsOf(source, id)
    return (labels.length > 0 ? labels : [id]).map((name) => ({ id, name }))
  })
}

/** All that `source` may name notes by: such nodes, words in double brackets, and where a click leads. */
export function findDiagramNames(source: string): string[] {
  return [
    ...findDiagramLinks(source).map(({ name }) => name),
    ...[...source.matchAll(bracketed)].map(([, inside = '']) => parseLinkText(inside).path),
    ...[...source.matchAll(clickLine)].map(([, target = '']) => target),
  ]
}

/**
 * The source without links to what may not be named: `[[…]]`, which may be the
 * shape of a node, keeps the author's words or gets `words`, and a line that
 * makes a click lead there goes.
 */
export function hideDiagramTargets(
  source: string,
  isHidden: (name: string) => boolean,
  words: string,
): string {
  const unclicked = source.replace(clickLine, (line, target: string) => (isHidden(target) ? '' : line))
  return unclicked.replace(bracketed, (whole: string, inside: string) => {
    const { path, display } = parseLinkText(inside)
    return isHidden(path) ? whole.replace(inside, () => display ?? words) : whole
  })
}

/** Group 1: what stands in double brackets, without quotes. */
const bracketed = /\[\[["'`]*([^[\]"'`\n]+)["'`]*\]\]/g

/** A whole line that says where a click on a node leads. Group 1: where. */
const clickLine = /^[ \t]*(?:click|link)[ \t]+[^\s"]+[ \t]+(?:href[ \t]+)?"([^"\n]*)"[^\n]*(?:\n|$)/gm

/** The source without the names of the nodes in `ids`: another id, and `words` for a label. */
export function hideDiagramNames(source: string, links: readonly DiagramLink[], words: string): string {
  // The longest first: one name may hold another.
  const hidden = links
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ id, name }, at) => ({ id, name, other: `hidden${at + 1}` }))
  const renamed = hidden.reduce(
    (text, { id, name, other }) =>
      (name === id ? text : text.replaceAll(name, words)).replace(wordPattern(id), () => other),
    source,
  )
  const labels = hidden.filter(({ id, name }) => id === name).map(({ other }) => `\n${other}["${words}"]`)
  return renamed + labels.join('')
}

/** `class A,B internal-link`, with a semicolon or without: the ids. */
const classStatement = /^[ \t]*class[ \t]+([^\n]+?)[ \t]+internal-link[ \t]*;?[ \t]*$/gm

/** `A:::internal-link` or `A["label"]:::internal-link`: the id. */
const classSuffix = /([\p{L}\p{N}_-]+)(?:[[({>][^\n]*?[\])}])?:::internal-link/gu

/** The words between the brackets behind an id, or behind `label:` in its braces, with quotes or without. */
function labelsOf(source: string, id: string): string[] {
  const opening = `${before}${escapeRegex(id)}(?:@\\{[^}\\n]*?\\blabel:\\s*|[[({>/\\\\]+)`
  const label = new RegExp(`${opening}(?:"([^"\\n]+)"|([^"\\n\\])}]+))`, 'gu')
  return [...source.matchAll(label)].flatMap(([, quoted, bare]) => (quoted ?? bare ?? '').trim() || [])
}

function wordPattern(id: string): RegExp {
  return new RegExp(`${before}${escapeRegex(id)}(?![\\p{L}\\p{N}_])`, 'gu')
}

/** No letter, digit or `_` stands before. */
const before = '(?<![\\p{L}\\p{N}_])'

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
