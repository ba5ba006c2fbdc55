/**
 * The box and the text of a task item, `- [ ] text`. GFM's own reading
 * miscounts where the text starts on the next line, and believes every box to
 * be that of an item; micromark finds some in the paragraph below an empty one.
 */
import type { ListItem, Nodes } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { types } from 'micromark-util-symbol'

/** Takes the place of what GFM does for task items, so it has to be added after GFM. */
export function taskItemFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      taskListCheck(token) {
        if (!isItem(this.stack.at(-2))) this.config.enter['data']?.call(this, token)
      },
      lineEnding(token) {
        // Nothing is made of a suffix when it ends.
        if (followsBox(this)) token.type = types.lineSuffix
      },
    },
    exit: {
      taskListCheck(token) {
        const item = this.stack.at(-2)
        if (!isItem(item)) this.config.exit['data']?.call(this, token)
        else markItem(item, this.sliceSerialize(token).slice(1, -1))
      },
      taskListCheckValueChecked() {},
      taskListCheckValueUnchecked() {},
      paragraph(token) {
        dropSpace(this)
        this.exit(token)
      },
    },
  }
}

function markItem(item: ListItem, mark: string): void {
  item.checked = mark.toLowerCase() === 'x'
  if (!item.checked && mark.trim() !== '') item.mark = mark
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

function isTask(node: StackNode | undefined): node is ListItem {
  return isItem(node) && typeof node.checked === 'boolean'
}

function isItem(node: StackNode | undefined): node is ListItem {
  return node?.type === 'listItem'
}

type StackNode = Nodes | CompileContext['stack'][number]
