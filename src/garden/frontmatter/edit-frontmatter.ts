/**
 * Changes properties by editing the source in place. Edits are as small as the
 * source allows; each plan is read back before it is returned, and a plan that
 * would say anything else than what was wanted is never returned.
 */
import { applyEdits, type TextEdit } from '../text-edit.ts'
import type { EditContext, Target } from './edit-context.ts'
import { editItem } from './edit-item.ts'
import { editMapping } from './edit-mapping.ts'
import type { Frontmatter, YamlValue } from './frontmatter.ts'
import { FrontmatterWriteError } from './frontmatter-write-error.ts'
import { houseStyle } from './house-style.ts'
import { readFrontmatter } from './read-frontmatter.ts'
import { readScalar } from './read-scalar.ts'
import { renderProperty } from './render-property.ts'
import { sameValue } from './same-value.ts'

export type FrontmatterChange = { key: string; value: YamlValue } | { key: string; remove: true }

/**
 * The edits that make the changes, in source order and without overlap; none where the
 * source says so already. Of two changes of one key the later counts. A note without a
 * block gets one. Throws `FrontmatterWriteError` when the block is malformed, when
 * a value has no form in YAML that reads back the same, or when a change would alter
 * another property, as removing an anchor does.
 */
export function editFrontmatter(source: string, changes: readonly FrontmatterChange[]): TextEdit[] {
  const before = readFrontmatter(source)
  if (before.state === 'malformed') throw new FrontmatterWriteError(reasonOf(before))
  const target = targetOf(changes, before)
  if (target.size === 0) return []
  for (const value of target.values()) checkWritable(value)
  const house = houseStyle(source, before)
  for (const careful of [true, false]) {
    const edits = planEdits(before, target, { ...house, careful, editItem })
    if (edits && isAsWanted(source, edits, before, target))
      return edits.sort((a, b) => a.start - b.start || a.end - b.end)
  }
  throw new FrontmatterWriteError(
    `The properties ${[...target.keys()].map((key) => `\`${key}\``).join(', ')} cannot be changed without changing others. Edit the note by hand.`,
  )
}

function reasonOf({ problems }: Frontmatter): string {
  return problems[0]?.message ?? 'The block of properties is malformed.'
}

/** What the changes ask for and the source does not say yet. */
function targetOf(changes: readonly FrontmatterChange[], { entries }: Frontmatter): Target {
  const target: Target = new Map(
    changes.map((change) => [change.key, 'value' in change ? change.value : undefined]),
  )
  for (const [key, value] of target) {
    const present = entries.get(key)
    const done =
      present === undefined ? value === undefined : value !== undefined && sameValue(present.value, value)
    if (done) target.delete(key)
  }
  return target
}

function checkWritable(value: YamlValue | undefined): void {
  if (typeof value === 'number' && readScalar(String(value)) !== value) {
    throw new FrontmatterWriteError(`The number ${value} would be read back as text. Write it as text.`)
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkWritable)
}

function planEdits(before: Frontmatter, target: Target, context: EditContext): TextEdit[] | null {
  const { root, yaml, bodyStart } = before
  if (root) return editMapping(root, target, context, yaml?.end ?? null)
  const lines = [...target].flatMap(([key, value]) =>
    value === undefined ? [] : renderProperty(key, value, '', context),
  )
  const text = lines.map((line) => line + context.lineEnd).join('')
  if (yaml) return [{ start: yaml.end, end: yaml.end, text }]
  const fence = `---${context.lineEnd}`
  return [{ start: bodyStart, end: bodyStart, text: fence + text + fence }]
}

/** Whether the edited source has the wanted values, all other properties as written, their order, and the body. */
function isAsWanted(
  source: string,
  edits: readonly TextEdit[],
  before: Frontmatter,
  target: Target,
): boolean {
  const text = applyEdits(source, edits)
  const after = readFrontmatter(text)
  const keys = new Set(
    [...before.entries.keys(), ...target.keys()].filter(
      (key) => !target.has(key) || target.get(key) !== undefined,
    ),
  )
  return (
    after.state === 'read' &&
    text.slice(after.bodyStart) === source.slice(before.bodyStart) &&
    sameValue([...after.entries.keys()], [...keys]) &&
    [...after.entries.values()].every((entry) => {
      const old = before.entries.get(entry.key)
      const wanted = target.get(entry.key)
      if (wanted !== undefined) return sameValue(entry.value, wanted)
      return old !== undefined && entry.raw === old.raw && sameValue(entry.value, old.value)
    })
  )
}
