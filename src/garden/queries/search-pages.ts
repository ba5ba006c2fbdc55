/** The words of a note as its readers see them, line by line: what searches look through. */
import type { Nodes, Parents, Root } from 'mdast'
import { plainText } from '../../markdown/plain-text.ts'
import { SKIP, visitParents } from '../../markdown/visit.ts'
import type { SearchLine } from '../../queries/search/search-page.ts'

/** Blocks that hold words and no other blocks. */
const leaves = new Set(['paragraph', 'heading', 'tableRow', 'calloutTitle'])

/** Stands for the end of a line: no parsed text holds it. */
const lineEnd = '\0'

/** The lines of `tree`; `labelOf` gives the words of the link at an offset, null for one that leaves the site. */
export function searchLines(tree: Root, labelOf: (offset: number) => string | null): SearchLine[] {
  const lines: SearchLine[] = []
  let [block, section] = [0, 0]
  const words = (node: Nodes): string | null => {
    if (node.type === 'text') return node.value.replace(/\r?\n/g, lineEnd)
    if (node.type === 'break') return lineEnd
    return node.type === 'wikilink' ? labelOf(node.position?.start.offset ?? -1) : null
  }
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading') section += 1
    const texts = leaves.has(node.type)
      ? plainText(node, words).split(lineEnd)
      : node.type === 'code' && !hiddenLanguages.has(node.lang?.toLowerCase() ?? '')
        ? node.value.split('\n')
        : null
    if (!texts) return undefined
    block += 1
    const task = taskOf(ancestors as Parents[])
    for (const text of texts) if (text.trim() !== '') lines.push({ text: text.trim(), block, section, task })
    return SKIP
  })
  return lines
}

/** Blocks that are not shown as they are written. */
const hiddenLanguages = new Set(['base', 'query', 'dataview', 'dataviewjs', 'mermaid'])

function taskOf(ancestors: readonly Parents[]): SearchLine['task'] {
  const item = ancestors.findLast((node) => node.type === 'listItem')
  if (item?.type !== 'listItem' || item.checked === null || item.checked === undefined) return null
  return item.checked ? 'done' : 'todo'
}
