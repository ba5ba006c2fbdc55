import { type FieldReading, findEntry } from './field-reading.ts'

/**
 * A number without quotes. The word has other meanings in other vaults, so that
 * anything else is left alone, as a property of the owner's own.
 */
export function readOrder(reading: FieldReading): number | undefined {
  const entry = findEntry(reading, 'order')
  if (typeof entry?.value !== 'number') return undefined
  reading.used.add(entry.key)
  return entry.value
}
