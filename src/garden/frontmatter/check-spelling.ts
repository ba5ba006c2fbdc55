/** Finds properties whose keys look like a misspelt field. Flags and rooms are not among them: see read-flags.ts, read-room.ts. */
import { distance } from 'fastest-levenshtein'
import { type NoteField, noteFields } from '../../schemas/note-fields.ts'
import { type FieldReading, findEntries, foldKey, report } from './field-reading.ts'
import { misspeltFlag } from './flag-names.ts'
import { isOneSlip } from './is-one-slip.ts'

/** Suggests a field for each key that was not understood, when the note does not have that field already. */
export function checkSpelling(reading: FieldReading): void {
  for (const { key, keyRange, value } of reading.entries.values()) {
    if (reading.used.has(key) || misspeltFlag(key, value) || otherWords.has(foldKey(key))) continue
    const near = fields.find(({ name }) => isNear(foldKey(key), foldKey(name)))
    const isPlural = near && Array.isArray(value) && foldKey(key) === `${foldKey(near.name)}s`
    if (!near || isPlural || findEntries(reading, near.name).length > 0) continue
    report(
      reading,
      'field-misspelt',
      `Did you mean \`${near.name}\` by \`${key}\`? It is kept, but not understood.`,
      keyRange,
    )
  }
}

const fields: readonly NoteField[] = noteFields.filter(({ name, type }) => type !== 'flag' && name !== 'room')

/** Long names have room for two slips, short ones have too many neighbours. */
function isNear(key: string, name: string): boolean {
  if (key === name) return false
  return isOneSlip(key, name) || (name.length >= 8 && key.length >= 8 && distance(key, name) <= 2)
}

/** Words of their own, or other tools', that are near a field. */
const otherWords = new Set([
  'create',
  'feature',
  'features',
  'land',
  'lane',
  'long',
  'nest',
  'net',
  'patent',
  'slang',
  'tabs',
  'text',
  'tile',
  'tonic',
  'tropic',
  'uid',
  'uuid',
  'update',
  'updates',
])
