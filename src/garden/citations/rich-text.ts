/** The little markup that CSL-JSON allows in a title: italics, bold, small figures above and below the line. */
import type { ElementContent } from 'hast'

/** A tag of CSL-JSON: a slash in one that closes, and its name. */
const tagPattern = /<(\/?)(i|b|sub|sup|span|sc)(?:\s[^<>]*)?>/i

/** The elements of a text. Anything that is no such tag is text. */
export function richText(source: string): ElementContent[] {
  const root: Open = { name: '', children: [] }
  const open: Open[] = [root]
  let rest = source.replace(/\s+/g, ' ').trim()
  for (let match = tagPattern.exec(rest); match; match = tagPattern.exec(rest)) {
    const [tag, slash, name = ''] = match
    pushText(open, rest.slice(0, match.index))
    rest = rest.slice(match.index + tag.length)
    if (slash === '') open.push({ name: name.toLowerCase(), children: [] })
    else if (open.length > 1) close(open)
  }
  pushText(open, rest)
  while (open.length > 1) close(open)
  return root.children
}

/** The same without any markup. */
export function plainRichText(source: string): string {
  return richText(source).map(plainText).join('').trim()
}

interface Open {
  name: string
  children: ElementContent[]
}

function pushText(open: Open[], value: string): void {
  if (value !== '') open.at(-1)?.children.push({ type: 'text', value })
}

/** What stands in a `<span>` counts without it. */
function close(open: Open[]): void {
  const closed = open.pop()
  if (!closed) return
  const { name: tagName, children } = closed
  const kept: ElementContent[] = elements.has(tagName)
    ? [{ type: 'element', tagName, properties: {}, children }]
    : children
  open.at(-1)?.children.push(...kept)
}

const elements = new Set(['i', 'b', 'sub', 'sup'])

/** The words of an element. */
export function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(plainText).join('') : ''
}
