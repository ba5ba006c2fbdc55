/** Records as text: JSON with one fact a line and the same order everywhere, so that git shows what changed. */
import { type WebRecord, webRecordSchema } from '../../schemas/web-record.ts'
import { recordName } from './record-name.ts'

/** The record in `text`, or what is wrong with it. `name` is that of its file, without `.json`. */
export function parseWebRecord(text: string, name: string): { record: WebRecord } | { fault: string } {
  const value = parseJson(text)
  if (value === undefined) return { fault: 'It is not valid JSON.' }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > 1)
    return { fault: `It is of version ${version}, which this software does not know.` }
  const parsed = webRecordSchema.safeParse(value)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'It is no record.' }
    return { fault: path.length > 0 ? `\`${path.join('.')}\`: ${message}.` : `${message}.` }
  }
  if (recordName(parsed.data.address) !== name) return { fault: 'Its name is that of another address.' }
  return { record: parsed.data }
}

/** The text of the file of `record`. */
export function renderWebRecord(record: WebRecord): string {
  // Parsing puts the keys into the order of the schema.
  return `${JSON.stringify(webRecordSchema.parse(record), null, 2)}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
