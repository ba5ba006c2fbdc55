/** The Markdown of plain blocks: paragraphs, headings, lists, quotations and code. */
import type { Element, RootContent } from 'hast'
import { plainLine } from './plain-line.ts'

/** Blocks that become one block, which is no list: what stands beside it makes no difference to it. */
const single: ReadonlySet<string> = new Set(['p', 'pre', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

const nested: ReadonlySet<string> = new Set(['p', 'pre', 'ul', 'ol', 'blockquote'])

/** Whether a block is written alike whatever stands beside it. */
export function isSingle({ tagName }: Element): boolean {
  return single.has(tagName)
}

/**
 * The Markdown of a block of the outward tree; null where it is not certain to
 * be what `hast-util-to-mdast` and `mdast-util-to-markdown` make of it.
 */
export function plainBlock(node: Element): string | null {
  const { tagName, children } = node
  if (tagName === 'p') return plainLine(children)
  if (tagName === 'hr') return '---'
  if (tagName === 'pre') return codeBlock(node)
  if (tagName === 'ul' || tagName === 'ol') return list(node)
  if (tagName === 'blockquote') return quotation(node)
  if (!single.has(tagName)) return null
  const line = plainLine(children)
  return line === null ? null : `${'#'.repeat(Number(tagName.slice(1)))} ${line}`
}

function quotation({ children }: Element): string | null {
  const inside = blocksIn(children)
  return inside && indent(joinBlocks(inside, '\n\n'), (line) => (line === '' ? '>' : `> ${line}`))
}

function list(node: Element): string | null {
  const items = node.children.filter((child) => !isBlank(child))
  const written = items.map((item) => (isItem(item) ? blocksIn(item.children) : null))
  if (items.length === 0 || written.includes(null)) return null
  const spread = items.map((item) => item.type === 'element' && isSpread(item))
  const bullets = bulletsOf(node, items.length)
  const texts = written.map((blocks, at) => {
    const bullet = bullets[at] ?? ''
    const below = ' '.repeat(bullet.length)
    const text = joinBlocks(blocks ?? [], spread[at] ? '\n\n' : '\n')
    return indent(text, (line, index) => (index === 0 ? bullet + line : line === '' ? '' : below + line))
  })
  return texts.join(items.length > 1 && spread.includes(true) ? '\n\n' : '\n')
}

function bulletsOf({ tagName, properties }: Element, count: number): string[] {
  const start = Number.parseInt(String(properties['start']), 10)
  const first = Number.isNaN(start) ? 1 : start
  return Array.from({ length: count }, (_, at) =>
    tagName === 'ul' ? '- ' : `${(first > -1 ? first : 1) + at}. `,
  )
}

function isItem(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'li' && !('dataTask' in node.properties)
}

/** As `hast-util-to-mdast` tells whether there are blank lines between what is in an item. */
function isSpread(node: Element): boolean {
  let seen = false
  for (const child of node.children) {
    if (child.type !== 'element' || !(nested.has(child.tagName) || child.tagName === 'li')) continue
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
function blocksIn(nodes: readonly RootContent[]): Block[] | null {
  const blocks: Block[] = []
  let line: RootContent[] = []
  let before: Element | null = null
  for (const node of [...nodes, null]) {
    const isBlock = node?.type === 'element' && nested.has(node.tagName)
    if (node && !isBlock) {
      line.push(node)
      continue
    }
    if (!line.every(isBlank)) {
      const text = plainLine(line)
      if (text === null) return null
      blocks.push({ isParagraph: true, text })
      before = null
    }
    line = []
    if (!isBlock) continue
    const text = before && !isSingle(before) && !isSingle(node) ? null : plainBlock(node)
    if (text === null) return null
    blocks.push({ isParagraph: node.tagName === 'p', text })
    before = node
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

function codeBlock({ children: [child, ...others] }: Element): string | null {
  if (child?.type !== 'element' || child.tagName !== 'code' || others.length > 0) return null
  const { className } = child.properties
  const [name, ...more] = Array.isArray(className) ? className.map(String) : []
  const language = name === undefined ? '' : /^language-([\w+-]+)$/.exec(name)?.[1]
  const text = codeOf(child)
  if (language === undefined || more.length > 0 || text === null || /\r|^\n|\p{Cf}|~~~|```/u.test(text))
    return null
  const value = text.replace(/\n+$/, '')
  return `\`\`\`${language}\n${value === '' ? '' : `${value}\n`}\`\`\``
}

/** The text of code, whose parts are in spans where they are coloured. */
function codeOf({ children }: Element): string | null {
  const parts = children.map((child) =>
    child.type === 'text'
      ? child.value
      : child.type === 'element' && child.tagName === 'span'
        ? codeOf(child)
        : null,
  )
  return parts.includes(null) ? null : parts.join('')
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && /^[\t\n\f\r ]*$/.test(node.value)
}
