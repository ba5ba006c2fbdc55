/** Repairs of a note's properties. A flag is only ever made plain where it withholds. */
import { type FlagName, flagNames } from '../frontmatter/flag-names.ts'
import type { FrontmatterProblem, YamlValue } from '../frontmatter/frontmatter.ts'
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../frontmatter/read-note-fields.ts'
import { suggestTag } from '../frontmatter/read-tags.ts'
import { renderScalar } from '../frontmatter/render-scalar.ts'
import type { VaultPath } from '../paths.ts'
import { toIsoDate } from './iso-date.ts'
import type { FixableCode, Repair } from './repair.ts'

/** The repairs of the properties in `source`; none where they are malformed. */
export function repairProperties(file: VaultPath, source: string): Repair[] {
  const frontmatter = readFrontmatter(source)
  if (frontmatter.state !== 'read') return []
  const problems = [...frontmatter.problems, ...readNoteFields(frontmatter).problems]
  return problems.flatMap(({ code, start, end }): Repair[] => {
    const write = writers[code as FixableCode]
    if (!write || start === null || end === null) return []
    const raw = source.slice(start, end)
    const flag = flagNames.find((name) => frontmatter.entries.get(name)?.valueRange[0] === start)
    const text = write(raw, flag)
    if (text === null || text === raw) return []
    const title = `write \`${text}\` in place of \`${raw}\``
    return [{ code: code as FixableCode, file, start, title, edits: [{ start, end, text }] }]
  })
}

type Write = (raw: string, flag: FlagName | undefined) => string | null

/** Whether a message of this code may have a repair in the properties. */
export function isRepairable(code: string | undefined): boolean {
  return code !== undefined && Object.hasOwn(writers, code)
}

const writers: Partial<Record<FrontmatterProblem['code'], Write>> = {
  'frontmatter-unquoted-link': (raw) => (/["\\\n]/.test(raw) ? null : `"${raw}"`),
  'flag-unclear': (raw, flag) => withholding(scalarOf(raw), flag),
  'date-invalid': (raw) => rendered(raw, (text) => toIsoDate(text)),
  'tag-invalid': (raw) => rendered(raw, (text) => suggestTag(text.replace(/^#/, '')) || null),
}

/** `publish: no` can only mean to withhold, and so can `draft: yes`; the contrary is never guessed. */
function withholding(value: YamlValue | undefined, flag: FlagName | undefined): string | null {
  if (flag === undefined || (typeof value !== 'string' && typeof value !== 'number')) return null
  const isNo = /^(?:false|no|off|n|0)$/i.test(String(value).trim())
  const isYes = /^(?:true|yes|on|y|1)$/i.test(String(value).trim())
  if (flag === 'publish') return isNo ? 'false' : null
  return isYes ? 'true' : null
}

/** The new text in the quotes of the old one. */
function rendered(raw: string, change: (text: string) => string | null): string | null {
  if (/^[*&!|>]|\n/.test(raw)) return null
  const value = scalarOf(raw)
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = change(String(value))
  const style = raw.startsWith('"') ? 'double' : raw.startsWith("'") ? 'single' : 'plain'
  return text === null ? null : renderScalar(text, { style, flow: true })
}

function scalarOf(raw: string): YamlValue | undefined {
  return readFrontmatter(`---\nvalue: ${raw}\n---\n`).entries.get('value')?.value
}
