/** Fields that hold one text, one language or one yes or no. */
import type { NoteField } from '../../schemas/note-fields.ts'
import { type FieldReading, findEntries, findEntry, onlyItem, reportType, textOf } from './field-reading.ts'

/** The text as written; undefined when it is absent, empty or of another type. */
export function readText(
  reading: FieldReading,
  name: NoteField['name'],
  expected = 'a text',
): string | undefined {
  const entry = findEntry(reading, name)
  if (!entry) return undefined
  reading.used.add(entry.key)
  if (typeof entry.value === 'object') reportType(reading, entry, expected)
  return textOf(entry) ?? undefined
}

/** The id of one topic. A list of one counts as its item. */
export function readTopic(reading: FieldReading): string | undefined {
  const entry = findEntry(reading, 'topic')
  if (!entry) return undefined
  reading.used.add(entry.key)
  const item = onlyItem(entry)
  if (typeof item.value === 'object') reportType(reading, entry, 'one text')
  return textOf(item) ?? undefined
}

/** A language tag in its shape; whether the language exists is not checked. */
export function readLanguage(reading: FieldReading): string | undefined {
  const expected = 'a language tag such as `en` or `pt-BR`'
  const text = readText(reading, 'lang', expected)
  const entry = findEntry(reading, 'lang')
  if (text === undefined || !entry) return undefined
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text)) return text
  reportType(reading, entry, expected)
  return undefined
}

/** YAML's own `true` and `false`, without quotes. */
export function readYesNo(reading: FieldReading, name: NoteField['name']): boolean | undefined {
  const entry = findEntry(reading, name)
  if (!entry) return undefined
  reading.used.add(entry.key)
  if (typeof entry.value === 'boolean') return entry.value
  reportType(reading, entry, '`true` or `false`, without quotes')
  return undefined
}

/** Whether others wrote the note: true for every value but `false`, also for none. */
export function readUntrusted(reading: FieldReading): boolean | undefined {
  const entries = findEntries(reading, 'untrusted')
  for (const entry of entries) reading.used.add(entry.key)
  if (entries.length === 0) return undefined
  for (const entry of entries.filter(({ value }) => typeof value !== 'boolean')) {
    reportType(reading, entry, '`true` or `false`, without quotes. Until then the note counts as untrusted')
  }
  return entries.some(({ value }) => value !== false)
}
