/** Edits of a mapping: values set, properties added and removed. */
import type { TextEdit } from '../text-edit.ts'
import type { EditContext, Target } from './edit-context.ts'
import { editEntry } from './edit-entry.ts'
import { editFlowMapping } from './edit-flow-mapping.ts'
import { lineAt, lineStart } from './fences.ts'
import type { FrontmatterEntry, FrontmatterItem, YamlValue } from './frontmatter.ts'
import { renderProperty } from './render-property.ts'
import { sameValue } from './same-value.ts'

/** Null where the layout leaves no room for such edits. New properties of a block go to `appendAt`, the start of a line. */
export function editMapping(
  item: FrontmatterItem,
  target: Target,
  context: EditContext,
  appendAt: number | null,
): TextEdit[] | null {
  const entries = item.entries ?? []
  const keys = new Set(entries.map(({ key }) => key))
  const added = [...target].flatMap(([key, value]): [string, YamlValue][] =>
    keys.has(key) || value === undefined ? [] : [[key, value]],
  )
  if (item.style === 'flow') return editFlowMapping(item, target, added, context)
  const edits = entries.map((entry) => {
    if (!target.has(entry.key)) return []
    const value = target.get(entry.key)
    return value === undefined ? removeLines(entry, context) : editEntry(entry, value, context)
  })
  if (added.length > 0) edits.push(appendProperties(item, added, context, appendAt))
  return edits.some((edit) => edit === null) ? null : edits.flatMap((edit) => edit ?? [])
}

/** The changes that turn one mapping into another. */
export function targetBetween(
  entries: readonly FrontmatterEntry[],
  value: { [key: string]: YamlValue },
): Target {
  const present = new Map(entries.map((entry) => [entry.key, entry.value]))
  const target: Target = new Map()
  for (const key of present.keys()) if (!Object.hasOwn(value, key)) target.set(key, undefined)
  for (const [key, wanted] of Object.entries(value)) {
    const old = present.get(key)
    if (old === undefined || !sameValue(old, wanted)) target.set(key, wanted)
  }
  return target
}

/** Whole lines, with the comment behind the value. */
function removeLines(
  { keyRange, valueRange }: FrontmatterEntry,
  { source, careful }: EditContext,
): TextEdit[] | null {
  const start = lineStart(source, keyRange[0])
  if (!/^[ \t]*(?:\?[ \t]+)?$/.test(source.slice(start, keyRange[0]))) return null
  const { next } = lineAt(source, valueRange[1])
  return [{ start, end: careful ? next : skipLooseLines(source, next), text: '' }]
}

/** Blank lines and indented comments, which would become part of a text behind `|` above them. */
function skipLooseLines(source: string, start: number): number {
  let line = lineAt(source, start)
  while (line.next > line.start && /^(?:[ \t]*|[ \t]+#.*)$/.test(line.text)) line = lineAt(source, line.next)
  return line.start
}

function appendProperties(
  { entries, range }: FrontmatterItem,
  added: readonly [string, YamlValue][],
  context: EditContext,
  appendAt: number | null,
): TextEdit[] {
  const { source, lineEnd } = context
  const column = entries?.[0]?.keyRange[0] ?? range[0]
  // In `- key: value` the dash counts as indentation.
  const indent = source.slice(lineStart(source, column), column).replace(/[^\t]/g, ' ')
  const lines = added.flatMap(([key, value]) => renderProperty(key, value, indent, context))
  const at = appendAt ?? lineAt(source, range[1]).next
  return [{ start: at, end: at, text: lines.map((line) => line + lineEnd).join('') }]
}
