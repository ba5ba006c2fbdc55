/** Edits of a mapping in braces, such as JSON. */
import type { TextEdit } from '../text-edit.ts'
import type { EditContext, Target } from './edit-context.ts'
import { findColon } from './find-colon.ts'
import type { FrontmatterEntry, FrontmatterItem, YamlValue } from './frontmatter.ts'
import { quotesOf } from './house-style.ts'
import { renderInline, renderKey } from './render-value.ts'

/** Null where the layout leaves no room for such edits. `added` are the properties that are new. */
export function editFlowMapping(
  item: FrontmatterItem,
  target: Target,
  added: readonly [string, YamlValue][],
  context: EditContext,
): TextEdit[] | null {
  const entries = item.entries ?? []
  const staying = entries.filter(({ key }) => !target.has(key) || target.get(key) !== undefined)
  if (staying.length === 0) return [rewriteAll(item, entries, added)]
  const edits = staying.flatMap((entry) => {
    const value = target.get(entry.key)
    return value === undefined ? [] : setValue(entry, value, context)
  })
  const last = staying.at(-1)
  if (added.length > 0 && last) edits.push(append(item, last, added, context))
  return [...edits, ...removeAll(entries, staying)]
}

/** What stands between the braces, replaced. */
function rewriteAll(
  { range }: FrontmatterItem,
  entries: readonly FrontmatterEntry[],
  added: readonly [string, YamlValue][],
): TextEdit {
  return { start: range[0], end: range[1], text: renderInline(Object.fromEntries(added), keyQuotes(entries)) }
}

function setValue(entry: FrontmatterEntry, value: YamlValue, context: EditContext): TextEdit[] {
  const edits = context.editItem({ ...entry, range: entry.valueRange }, value, true, context)
  if (edits) return edits
  const [start, end] = entry.valueRange
  const text = renderInline(value, entry.items ? quotesOf(entry.items) : entry.style, true)
  if (entry.raw !== '') return [{ start, end, text }]
  return [
    { start, end, text: findColon(context.source, entry.keyRange[1]) === null ? `: ${text}` : ` ${text}` },
  ]
}

/** Behind the last property that stays, laid out like it. */
function append(
  item: FrontmatterItem,
  last: FrontmatterEntry,
  added: readonly [string, YamlValue][],
  { source }: EditContext,
): TextEdit {
  const entries = item.entries ?? []
  const first = entries[0] ?? last
  const margin = source.slice(item.range[0] + 1, first.keyRange[0])
  const comma = /^\s*\n\s*$/.test(margin) ? `,${margin}` : ', '
  const style = keyQuotes(entries)
  const texts = added.map(
    ([key, value]) => `${comma}${renderKey(key, style, true)}: ${renderInline(value, style, true)}`,
  )
  return { start: last.valueRange[1], end: last.valueRange[1], text: texts.join('') }
}

/** JSON quotes its keys, and then all texts. */
function keyQuotes(entries: readonly FrontmatterEntry[]): 'double' | 'plain' {
  return entries.length > 0 && entries.every(({ key, keyRange }) => keyRange[1] - keyRange[0] > key.length)
    ? 'double'
    : 'plain'
}

/** A property goes with the comma before it; those before the first that stays go with the comma behind. */
function removeAll(entries: readonly FrontmatterEntry[], staying: readonly FrontmatterEntry[]): TextEdit[] {
  const edits: TextEdit[] = []
  const first = staying[0]
  const leading = first ? entries.indexOf(first) : 0
  const start = entries[0]?.keyRange[0]
  if (leading > 0 && first && start !== undefined) edits.push({ start, end: first.keyRange[0], text: '' })
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1]
    if (at > leading && before && !staying.includes(entry)) {
      edits.push({ start: before.valueRange[1], end: entry.valueRange[1], text: '' })
    }
  }
  return edits
}
