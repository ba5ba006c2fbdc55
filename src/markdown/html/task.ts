/** HTML of task items: a box that cannot be ticked, and the mark in it. */
import type { Element } from 'hast'
import type { ListItem, Parents } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { fill } from '../../words/fill.ts'
import type { Words } from '../../words/words.ts'

/** A list item. The mark of a task stands in `data-task`, and its box says in words what it shows. */
export function listItem(state: State, node: ListItem, parent: Parents | undefined, words: Words): Element {
  const item = defaultHandlers.listItem(state, node, parent) as Element
  if (typeof node.checked !== 'boolean') return item
  const mark = node.mark ?? (node.checked ? 'x' : ' ')
  if (mark !== ' ') item.properties['dataTask'] = mark
  const [first] = item.children.filter((child) => child.type === 'element')
  const box = first?.tagName === 'p' ? first.children.find((child) => child.type === 'element') : first
  if (box?.type === 'element' && box.tagName === 'input')
    Object.assign(box.properties, { ariaLabel: nameOf(mark, words), dataTask: item.properties['dataTask'] })
  return item
}

/** What a mark is read as, by the habits of Obsidian's themes. */
function nameOf(mark: string, { text }: Words): string {
  const names = new Map(Object.entries(text.tasks))
  return names.get(mark === 'X' ? 'x' : mark) ?? fill(text.otherTask, { mark })
}
