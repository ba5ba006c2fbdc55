/** The Markdown of plain tables: a head, and rows with as many cells. */
import type { Element } from 'hast'
import { isBlank } from './bullets.ts'
import { plainLine } from './plain-line.ts'
import type { FootnoteNumbers } from './twin-footnotes.ts'

/** A table that is alone in its block; null where it is not plain. */
export function tableBlock(block: Element, numbers: FootnoteNumbers): string | null {
  const table = elementsIn(block)
  const [head, ...bodies] = table?.length === 1 ? (elementsIn(table[0], 'table') ?? []) : []
  const titles = rowsIn(head, 'thead', 'th')
  const rows = bodies.map((body) => rowsIn(body, 'tbody', 'td'))
  const [title] = titles ?? []
  if (!title || titles?.length !== 1 || rows.includes(null)) return null
  const all = [title, ...rows.flatMap((some) => some ?? [])]
  const texts = all.map((row) => rowText(row, numbers))
  const delimiters = title.map((_, at) => delimiterOf(all.map((row) => row[at])))
  const isPlain = !texts.includes(null) && !delimiters.includes(null)
  if (!isPlain || all.some(({ length }) => length !== title.length)) return null
  return [texts[0], `| ${delimiters.join(' | ')} |`, ...texts.slice(1)].join('\n')
}

/** The cells of each row in a part of a table. */
function rowsIn(part: Element | undefined, name: string, cellName: string): Element[][] | null {
  const rows = elementsIn(part, name)?.map((row) => elementsIn(row, 'tr'))
  const isPlain = rows?.every(
    (row) => row && row.length > 0 && row.every(({ tagName }) => tagName === cellName),
  )
  return isPlain ? (rows?.map((row) => row ?? []) ?? null) : null
}

/** What is in an element of this name; null where there is text. */
function elementsIn(node: Element | undefined, name = node?.tagName): Element[] | null {
  if (!node || node.tagName !== name) return null
  const inside = node.children.filter((child) => !isBlank(child))
  const elements = inside.filter((child) => child.type === 'element')
  return elements.length === inside.length ? elements : null
}

function rowText(cells: readonly Element[], numbers: FootnoteNumbers): string | null {
  const texts = cells.map(({ properties, children }) =>
    properties['colSpan'] || properties['rowSpan'] ? null : plainLine(children, numbers),
  )
  return texts.some((text) => text === null || text.includes('|')) ? null : `| ${texts.join(' | ')} |`
}

/** Of the cells of a column the first that is aligned says how. */
function delimiterOf(cells: readonly (Element | undefined)[]): string | null {
  const align = cells.map((cell) => cell?.properties['align']).find(Boolean)
  return align === undefined ? '-' : ({ left: ':-', center: ':-:', right: '-:' }[String(align)] ?? null)
}
