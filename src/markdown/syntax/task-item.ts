/**
 * The text of a task item, `- [ ] text`. GFM's own reading takes the white
 * space behind the box off it, but miscounts where that is a line ending.
 */
import type { ListItem, Nodes } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { types } from 'micromark-util-symbol'

/** Takes the place of what GFM does at the end of a paragraph, so it has to be added after GFM. */
export function taskItemFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      lineEnding(token) {
        // Nothing is made of a suffix when it ends.
        if (followsBox(this)) token.type = types.lineSuffix
      },
    },
    exit: {
      paragraph(token) {
        dropSpace(this)
        this.exit(token)
      },
    },
  }
}

/** Whether the paragraph that is being made has nothing yet but the box of its task item. */
function followsBox({ stack }: CompileContext): boolean {
  const [item, paragraph] = stack.slice(-2)
  return isTask(item) && paragraph?.type === 'paragraph' && paragraph.children.length === 0
}

/** Takes the space behind the box off the text, and the text out if that was all. */
function dropSpace({ stack }: CompileContext): void {
  const [item, paragraph] = stack.slice(-2)
  if (!isTask(item) || paragraph?.type !== 'paragraph') return
  const text = paragraph.children[0]
  const isFirst = item.children.find(({ type }) => type === 'paragraph') === paragraph
  if (!isFirst || text?.type !== 'text' || (text.value[0] !== ' ' && text.value[0] !== '\t')) return
  text.value = text.value.slice(1)
  const start = text.position?.start
  if (start?.offset !== undefined) {
    start.column++
    start.offset++
  }
  if (text.value === '') paragraph.children.shift()
  else if (start && paragraph.position) paragraph.position.start = { ...start }
}

function isTask(node: { type: Nodes['type'] | 'fragment' } | undefined): node is ListItem {
  return node?.type === 'listItem' && 'checked' in node && typeof node.checked === 'boolean'
}
