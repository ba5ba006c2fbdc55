/**
 * Data in a comment of Markdown: people who read a pull request or an issue do not see
 * it, and the next run reads there what this one proposed.
 */
import type { z } from 'zod'

/** A line that holds `value` under a name of lower-case letters. It has no sign that could end the comment, call a person or name an issue. */
export function writeHiddenRecord(name: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[^ -~]|[<>&@#-]/g, escapeUnit)
  return `<!-- one:${name} ${json} -->`
}

/** The record of that name in `text`; null where there is none, more than one, or one that `schema` does not know. */
export function readHiddenRecord<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  text: string,
): z.output<Schema> | null {
  const start = `<!-- one:${name} `
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith(start) && line.endsWith(' -->'))
  const [line, ...others] = lines
  if (line === undefined || others.length > 0) return null
  const parsed = schema.safeParse(parseOrNull(line.slice(start.length, -' -->'.length)))
  return parsed.success ? parsed.data : null
}

/** These signs stand in JSON only inside of texts, where they may be written so; the dash also before a negative number, which no record has. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function parseOrNull(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
