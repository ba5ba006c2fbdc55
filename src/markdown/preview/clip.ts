/** Cuts a tree after so much text, so that a preview stays small whatever the note holds. */
import type { ElementContent, RootContent } from 'hast'

/** Whole or not at all: half a formula says something else, and half a row is none. */
const undivided: ReadonlySet<string> = new Set(['math', 'svg', 'tr', 'dt', 'ruby'])

/** Signs that fill a square, of which half as many fit on a line. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** How much room a clipped tree has left, in letters; a square sign takes that of two. */
interface Room {
  left: number
}

/** The first of `nodes`, as far as `letters` reach; a text that is cut ends in `…`. */
export function clip(nodes: readonly RootContent[], letters: number): ElementContent[] {
  return clipList(nodes, { left: letters })
}

function clipList(nodes: readonly RootContent[], room: Room): ElementContent[] {
  const kept: ElementContent[] = []
  for (const node of nodes) {
    if (room.left <= 0) break
    const part = clipNode(node, room)
    if (part) kept.push(part)
  }
  return kept
}

function clipNode(node: RootContent, room: Room): ElementContent | null {
  if (node.type === 'text') return { type: 'text', value: clipText(node.value, room) }
  if (node.type !== 'element') return null
  if (!undivided.has(node.tagName)) return { ...node, children: clipList(node.children, room) }
  room.left -= lettersOf(node)
  return node
}

/** White space between blocks takes no room. */
function clipText(text: string, room: Room): string {
  if (text.trim() === '') return text
  let end = 0
  for (const sign of text) {
    room.left -= wide.test(sign) ? 2 : 1
    if (room.left < 0) return cutBefore(text, end)
    end += sign.length
  }
  return text
}

/** Between two words, where one ends near enough. */
function cutBefore(text: string, end: number): string {
  const head = text.slice(0, end)
  const blank = head.search(/\s\S*$/)
  const cut = blank > end - 24 ? head.slice(0, blank) : head
  return `${cut.replace(/[\s.,;:(–—-]+$/u, '')}…`
}

function lettersOf(node: RootContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + lettersOf(child), 0) : 0
}
