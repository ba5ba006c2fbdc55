/** The Markdown of plain blocks: paragraphs, headings, lists, quotations, callouts, tables, code, formulas and footnotes. */
import type { Element, RootContent } from 'hast'
import { isBlank, isCallout, leansOn } from './bullets.ts'
import { classesOf } from './outward-tree.ts'
import { codeBlock, formulaBlock } from './plain-code.ts'
import { phraseNames, plainLine } from './plain-line.ts'
import { tableBlock } from './plain-table.ts'
import { calloutKind } from './twin-callout.ts'
import type { FootnoteNumbers } from './twin-footnotes.ts'

/**
 * The Markdown of a block of the outward tree, which does not lean on what stands
 * before it; null where it is not certain to be what `hast-util-to-mdast` and
 * `mdast-util-to-markdown` make of it. `numbers` are those of the whole note.
 */
export function plainBlock(node: Element, numbers: FootnoteNumbers): string | null {
  const { tagName, children } = node
  if (tagName === 'p') return plainLine(children, numbers)
  if (tagName === 'hr') return '---'
  if (tagName === 'pre') return classesOf(node).includes('diagram-source') ? null : codeBlock(node)
  if (tagName === 'ul' || tagName === 'ol') return list(node, numbers)
  if (tagName === 'blockquote') return quotation(blocksIn(children, numbers))
  if (isCallout(node)) return callout(node, numbers)
  if (tagName === 'div' && classesOf(node).includes('embed')) return quotation(blocksIn(children, numbers))
  if (tagName === 'div' && classesOf(node).includes('math-block')) return formulaBlock(node)
  if (tagName === 'div' && classesOf(node).includes('table-wrap')) return tableBlock(node, numbers)
  if (tagName === 'section' && 'dataFootnotes' in node.properties) return footnotes(node, numbers)
  if (!/^h[1-6]$/.test(tagName)) return null
  const line = plainLine(children, numbers)
  return line === null ? null : `${'#'.repeat(Number(tagName.slice(1)))} ${line}`
}

function quotation(blocks: readonly Block[] | null): string | null {
  return blocks && indent(joinBlocks(blocks, '\n\n'), (line) => (line === '' ? '>' : `> ${line}`))
}

/** A title, and below it a body or nothing. */
function callout(node: Element, numbers: FootnoteNumbers): string | null {
  const [title, body, ...others] = node.children.filter((child) => !isBlank(child))
  if (title?.type !== 'element' || !classesOf(title).includes('callout-title') || others.length > 0)
    return null
  const words = title.children.filter(
    (child) => child.type !== 'element' || !classesOf(child).includes('callout-kind'),
  )
  const line = plainLine(words, numbers, 'title')
  const isBody = body?.type === 'element' && classesOf(body).includes('callout-body')
  const blocks = body === undefined ? [] : isBody ? blocksIn(body.children, numbers) : null
  if (line === null || blocks === null) return null
  return quotation([{ isParagraph: true, text: `[!${calloutKind(node)}] ${line}` }, ...blocks])
}

function footnotes(section: Element, numbers: FootnoteNumbers): string | null {
  const [heading, items, ...others] = section.children.filter((child) => !isBlank(child))
  if (heading?.type !== 'element' || heading.tagName !== 'h2' || others.length > 0) return null
  if (items?.type !== 'element' || items.tagName !== 'ol') return null
  const texts = items.children
    .filter((child) => !isBlank(child))
    .map((item) => (item.type === 'element' ? footnote(item, numbers) : null))
  return texts.length === 0 || texts.includes(null) ? null : texts.join('\n\n')
}

function footnote(item: Element, numbers: FootnoteNumbers): string | null {
  const number = item.tagName === 'li' ? numbers.get(String(item.properties['id'])) : undefined
  const blocks = number === undefined ? null : blocksIn(item.children, numbers)
  if (!blocks) return null
  const text = indent(joinBlocks(blocks, '\n\n'), (line, at) =>
    at === 0 || line === '' ? line : `    ${line}`,
  )
  return `[^${number}]: ${text}`
}

function list(node: Element, numbers: FootnoteNumbers): string | null {
  const items = node.children.filter((child) => !isBlank(child))
  const spread = items.map((item) => item.type === 'element' && isSpread(item))
  const texts = items.map((item, at) => {
    if (item.type !== 'element' || item.tagName !== 'li') return null
    return listItem(item, bulletOf(node, at), spread[at] ? '\n\n' : '\n', numbers)
  })
  if (texts.length === 0 || texts.includes(null)) return null
  return texts.join(items.length > 1 && spread.includes(true) ? '\n\n' : '\n')
}

function listItem(item: Element, bullet: string, between: string, numbers: FootnoteNumbers): string | null {
  const [first, ...rest] = item.children
  const mark = item.properties['dataTask']
  const box = first?.type === 'element' && first.tagName === 'input' ? first.properties : null
  if (box ? box['type'] !== 'checkbox' : mark !== undefined) return null
  if (mark !== undefined && String(mark).toLowerCase() !== 'x') return null
  const blocks = blocksIn(box ? rest : item.children, numbers)
  if (!blocks || (box && !blocks[0]?.isParagraph)) return null
  const below = ' '.repeat(bullet.length)
  const start = box ? `${bullet}[${box['checked'] ? 'x' : ' '}] ` : bullet
  return indent(joinBlocks(blocks, between), (line, at) =>
    at === 0 ? start + line : line === '' ? '' : below + line,
  )
}

function bulletOf({ tagName, properties }: Element, at: number): string {
  if (tagName === 'ul') return '- '
  const start = Number.parseInt(String(properties['start']), 10)
  return `${(start > -1 ? start : 1) + at}. `
}

/** As `hast-util-to-mdast` tells whether there are blank lines between what is in an item. */
function isSpread(node: Element): boolean {
  let seen = false
  for (const child of node.children) {
    if (child.type !== 'element' || phraseNames.has(child.tagName)) continue
    if (child.tagName === 'p' || seen || isSpread(child)) return true
    seen = true
  }
  return false
}

interface Block {
  isParagraph: boolean
  text: string
}

/** The blocks in an item or a quotation, at least one; words between blocks are paragraphs. */
function blocksIn(nodes: readonly RootContent[], numbers: FootnoteNumbers): Block[] | null {
  const blocks: Block[] = []
  let line: RootContent[] = []
  let before: Element | undefined
  for (const node of [...nodes, null]) {
    const block = node?.type === 'element' && !phraseNames.has(node.tagName) ? node : null
    if (node && !block) {
      line.push(node)
      continue
    }
    if (!line.every(isBlank)) {
      const text = plainLine(line, numbers)
      if (text === null) return null
      blocks.push({ isParagraph: true, text })
      before = undefined
    }
    line = []
    if (!block) continue
    const text = block.tagName === 'hr' || leansOn(block, before) ? null : plainBlock(block, numbers)
    if (text === null) return null
    blocks.push({ isParagraph: block.tagName === 'p', text })
    before = block
  }
  return blocks.length > 0 ? blocks : null
}

/** Between two paragraphs there is a blank line in any case. */
function joinBlocks(blocks: readonly Block[], between: string): string {
  return blocks
    .map(({ isParagraph, text }, at) => {
      if (at === 0) return text
      return `${isParagraph && blocks[at - 1]?.isParagraph ? '\n\n' : between}${text}`
    })
    .join('')
}

function indent(text: string, change: (line: string, index: number) => string): string {
  return text.split('\n').map(change).join('\n')
}
