/**
 * A note as plain Markdown for programs: CommonMark with GFM, callouts as
 * `> [!kind] Title` and formulas between dollars. It is made from the HTML that
 * readers see, so that it can hold nothing that they do not.
 */
import type { Element, Root, RootContent } from 'hast'
import { element } from '../html/element.ts'
import { isBlank, leansOn } from './bullets.ts'
import { plainBlock } from './plain-twin.ts'
import { treeMarkdown } from './tree-markdown.ts'
import { type FootnoteNumbers, numberFootnotes } from './twin-footnotes.ts'

/** The Markdown of an outward tree. It ends in a line end, or is empty. */
export function twinMarkdown(tree: Root): string {
  const numbers = numberFootnotes(tree)
  const blocks = tree.children.filter((node) => !isBlank(node))
  if (!blocks.every(isBlock)) return treeMarkdown(tree, numbers)
  const text = blockTexts(blocks, numbers).join('\n\n')
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** The parts of a twin between which there are blank lines. */
function blockTexts(blocks: readonly Element[], numbers: FootnoteNumbers): string[] {
  const leaning = blocks.map((block, at) => leansOn(block, blocks[at - 1]))
  const plain = blocks.map((block, at) =>
    leaning[at] || leaning[at + 1] ? null : plainBlock(block, numbers),
  )
  const texts: string[] = []
  for (let at = 0; at < blocks.length; ) {
    const text = plain[at] ?? null
    const next = text === null ? plain.findIndex((one, index) => index > at && one !== null) : at + 1
    const end = next < 0 ? blocks.length : next
    const part = text ?? otherText(blocks.slice(at, end), numbers)
    if (part !== null) texts.push(part)
    at = end
  }
  return texts
}

/** The Markdown of blocks without the line end after them; null where nothing comes of them. A word after them shows where they end. */
function otherText(blocks: Element[], numbers: FootnoteNumbers): string | null {
  const word = element('p', {}, [{ type: 'text', value: 'x' }])
  const text = treeMarkdown({ type: 'root', children: [...blocks, word] }, numbers)
  return text === 'x\n' ? null : text.slice(0, -'\n\nx\n'.length)
}

/** What becomes blocks on its own, whatever is in it. */
const blockNames = new Set(
  'p pre hr h1 h2 h3 h4 h5 h6 ul ol dl blockquote table div section details figure'.split(' '),
)

function isBlock(node: RootContent): node is Element {
  return node.type === 'element' && blockNames.has(node.tagName)
}
