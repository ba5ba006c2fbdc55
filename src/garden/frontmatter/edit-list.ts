/** Edits of a list that keep its layout, and every item that stays. */
import type { TextEdit } from '../text-edit.ts'
import { diffList, type Hunk } from './diff-list.ts'
import type { EditContext } from './edit-context.ts'
import { lineAt, lineStart } from './fences.ts'
import type { FrontmatterItem, YamlValue } from './frontmatter.ts'
import { dashBefore, quotesOf } from './house-style.ts'
import { renderInline } from './render-value.ts'
import { sameValue } from './same-value.ts'

/** Null where the layout leaves no room for such edits. Neither the list nor `values` may be empty. */
export function editList(
  list: FrontmatterItem,
  values: readonly YamlValue[],
  context: EditContext,
): TextEdit[] | null {
  const hunks = diffList(list.items ?? [], values, (item, value) => sameValue(item.value, value))
  const edits = hunks.flatMap((hunk) => editHunk(list, hunk, context))
  return edits.some((edit) => edit === null) ? null : edits.flatMap((edit) => edit ?? [])
}

/** Sets items in place as far as old ones and new ones last, then removes or inserts the rest. */
function editHunk(
  list: FrontmatterItem,
  { from, to, values }: Hunk<YamlValue>,
  context: EditContext,
): (TextEdit[] | null)[] {
  const items = list.items ?? []
  const layout = list.style === 'flow' ? flowLayout : blockLayout
  const kept = Math.min(to - from, values.length)
  const edits = values.slice(0, kept).map((value, at) => setItem(list, items[from + at], value, context))
  if (to > from + kept) edits.push(layout.remove(items, from + kept, to, context))
  const added = values.slice(kept).map((value) => renderInline(value, quotesOf(items), list.style === 'flow'))
  if (added.length > 0) edits.push(layout.insert(list, from + kept, added, context))
  return edits
}

function setItem(
  list: FrontmatterItem,
  item: FrontmatterItem | undefined,
  value: YamlValue,
  context: EditContext,
): TextEdit[] | null {
  if (!item) return null
  const flow = list.style === 'flow'
  const edits = context.editItem(item, value, flow, context)
  if (edits) return edits
  const text = renderInline(value, quotesOf(list.items ?? []), flow)
  const [start, end] = item.range
  return [{ start, end, text: item.raw === '' ? ` ${text}` : text }]
}

interface Layout {
  /** Takes out the items from `from` up to, and without, `to`. */
  remove(items: readonly FrontmatterItem[], from: number, to: number, context: EditContext): TextEdit[] | null
  /** Puts in texts before the item at `at`, or behind the last one. */
  insert(list: FrontmatterItem, at: number, texts: readonly string[], context: EditContext): TextEdit[] | null
}

/** `[a, b]`, on one line or more: a comma goes with the item before or behind it. */
const flowLayout: Layout = {
  remove(items, from, to) {
    const [before, first, behind, last] = [items[from - 1], items[from], items[to], items[to - 1]]
    if (before && last) return [{ start: before.range[1], end: last.range[1], text: '' }]
    return first && behind ? [{ start: first.range[0], end: behind.range[0], text: '' }] : null
  },
  insert(list, at, texts, { source }) {
    const comma = separatorOf(list, source)
    const [before, behind] = [list.items?.[at - 1], list.items?.[at]]
    if (before)
      return [
        { start: before.range[1], end: before.range[1], text: texts.map((text) => comma + text).join('') },
      ]
    return behind
      ? [{ start: behind.range[0], end: behind.range[0], text: texts.map((text) => text + comma).join('') }]
      : null
  },
}

/** The comma between two items and the blanks around it, as in this list. */
function separatorOf({ items, range }: FrontmatterItem, source: string): string {
  const [first, second] = items ?? []
  const between = first && second ? source.slice(first.range[1], second.range[0]) : ''
  if (/^\s*,\s*$/.test(between)) return between
  const margin = first && !second ? source.slice(range[0] + 1, first.range[0]) : ''
  return /^\s*\n\s*$/.test(margin) ? `,${margin}` : ', '
}

/** Each item on lines of its own, behind a dash. */
const blockLayout: Layout = {
  remove(items, from, to, { source }) {
    const [first, last] = [items[from], items[to - 1]]
    if (!first || !last || !dashBefore(source, first)) return null
    return [{ start: lineStart(source, first.range[0]), end: lineAt(source, last.range[1]).next, text: '' }]
  },
  insert({ items }, at, texts, { source, lineEnd }) {
    const [before, behind] = [items?.[at - 1], items?.[at]]
    const model = before ?? behind
    const prefix = model ? dashBefore(source, model) : null
    if (!model || !prefix) return null
    const offset = before ? lineAt(source, before.range[1]).next : lineStart(source, model.range[0])
    const lines = texts.map((text) => prefix.indent + prefix.dash + text + lineEnd)
    return [{ start: offset, end: offset, text: lines.join('') }]
  },
}
