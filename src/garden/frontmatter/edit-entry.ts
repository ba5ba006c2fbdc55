/** Sets the value of a property that stands on lines of its own. */
import type { TextEdit } from '../text-edit.ts'
import type { EditContext } from './edit-context.ts'
import { lineAt, lineStart } from './fences.ts'
import { findColon } from './find-colon.ts'
import type { FrontmatterEntry, YamlValue } from './frontmatter.ts'
import { dashBefore, quotesOf } from './house-style.ts'
import { type BlockForm, renderBlock, renderInline } from './render-value.ts'

/** Null where the layout leaves no room for it. */
export function editEntry(
  entry: FrontmatterEntry,
  value: YamlValue,
  context: EditContext,
): TextEdit[] | null {
  const edits = context.editItem({ ...entry, range: entry.valueRange }, value, false, context)
  if (edits) return edits
  const colon = findColon(context.source, entry.keyRange[1])
  if (colon === null) return null
  return replaceByBlock(entry, value, colon, context) ?? replaceInline(entry, value, colon, context)
}

/** Null where neither the old value nor the other lists of the note are laid out as a block. */
function replaceByBlock(
  entry: FrontmatterEntry,
  value: YamlValue,
  colon: number,
  context: EditContext,
): TextEdit[] | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return null
  const form = blockForm(entry, value, context)
  if (form === null) return null
  const { source, lineEnd } = context
  const [start, end] = entry.valueRange
  const next = lineAt(source, colon).next
  const range =
    entry.raw === ''
      ? { start: next, end: next }
      : { start: lineStart(source, start), end: lineAt(source, end).next }
  const lines = renderBlock(value, form)
  return [{ ...range, text: lines.map((line) => line + lineEnd).join('') }]
}

function blockForm(entry: FrontmatterEntry, value: YamlValue, context: EditContext): BlockForm | null {
  const { source, list, indent, dash, quotes } = context
  const first = entry.items?.[0]
  if (entry.raw === '') {
    const margin = marginBefore(source, entry.keyRange[0])
    const isNew = Array.isArray(value) && list === 'block' && margin !== null
    return isNew ? { indent: margin + indent, dash, style: quotes } : null
  }
  if (entry.style !== 'block') return null
  if (Array.isArray(value)) {
    const prefix = first ? dashBefore(source, first) : null
    return prefix && { ...prefix, style: quotesOf(entry.items ?? []) }
  }
  const margin = entry.entries ? marginBefore(source, entry.valueRange[0]) : null
  return margin === null ? null : { indent: margin, dash: '', style: 'plain' }
}

/** The blanks between the start of the line and `offset`; null when more than blanks stands there. */
function marginBefore(source: string, offset: number): string | null {
  const margin = source.slice(lineStart(source, offset), offset)
  return margin.trim() === '' ? margin : null
}

/** A comment on the line of the key stays. */
function replaceInline(
  entry: FrontmatterEntry,
  value: YamlValue,
  colon: number,
  { source }: EditContext,
): TextEdit[] {
  const text = renderInline(value, quotesOf(entry.items ?? []))
  const [start, end] = entry.valueRange
  const between = source.slice(colon, start)
  if (/^[ \t]+$/.test(between)) return [{ start, end, text }]
  const isBelow = /^[ \t]*(?:#[^\n]*)?\r?\n/.test(between)
  if (!isBelow) return [{ start: colon, end, text: ` ${text}` }]
  return [
    { start: colon, end: colon, text: ` ${text}` },
    { start: lineAt(source, colon).next, end: lineAt(source, end).next, text: '' },
  ]
}
