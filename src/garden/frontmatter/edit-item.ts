/** Edits of one value, at any depth, that keep as much of its source as the new value shares. */
import type { TextEdit } from '../text-edit.ts'
import type { EditContext } from './edit-context.ts'
import { editList } from './edit-list.ts'
import { editMapping, targetBetween } from './edit-mapping.ts'
import type { FrontmatterItem, YamlValue } from './frontmatter.ts'
import { renderLiteral, renderScalar } from './render-scalar.ts'
import { sameValue } from './same-value.ts'

/** Null where the value must be replaced as a whole. `flow` says that it stands inside of brackets. */
export function editItem(
  item: FrontmatterItem,
  value: YamlValue,
  flow: boolean,
  context: EditContext,
): TextEdit[] | null {
  if (sameValue(item.value, value)) return []
  if (typeof value !== 'object' || value === null) return replaceScalar(item, value, flow, context)
  if (!context.careful || item.style === 'alias') return null
  if (Array.isArray(value))
    return item.items?.length && value.length > 0 ? editList(item, value, context) : null
  if (!item.entries?.length || Object.keys(value).length === 0) return null
  return editMapping(item, targetBetween(item.entries, value), context, null)
}

function replaceScalar(
  { range, raw, style, items, entries }: FrontmatterItem,
  value: Exclude<YamlValue, object>,
  flow: boolean,
  { lineEnd }: EditContext,
): TextEdit[] | null {
  if (raw === '' || items || entries) return null
  const literal =
    style === 'block' && typeof value === 'string' && value.includes('\n')
      ? keepLiteral(value, raw, lineEnd)
      : null
  return [{ start: range[0], end: range[1], text: literal ?? renderScalar(value, { style, flow }) }]
}

/** Text of several lines stays behind `|` or `>`, indented as before. */
function keepLiteral(text: string, raw: string, lineEnd: string): string | null {
  const indent = /\n([ \t]+)\S/.exec(raw)?.[1]
  return indent === undefined ? null : renderLiteral(text, indent, lineEnd)
}
