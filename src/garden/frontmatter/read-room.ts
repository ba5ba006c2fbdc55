/** Reads the property `room`: strictly, since whatever it says keeps a note from the public. */
import type { FieldRoom } from '../../schemas/note-fields.ts'
import { describe, type FieldReading, findEntries, foldKey, report } from './field-reading.ts'
import type { FrontmatterEntry } from './frontmatter.ts'
import { isOneSlip } from './is-one-slip.ts'

/** The room that the note says it is in; undefined when it says nothing of rooms. */
export function readRoom(reading: FieldReading): FieldRoom | undefined {
  const [entry, ...others] = findEntries(reading, 'room')
  if (!entry) return misspelt(reading)
  for (const { key } of [entry, ...others]) reading.used.add(key)
  if (others.length > 0) {
    return unclear(reading, entry, `\`${entry.key}\` and \`${others[0]?.key}\` both name a room`)
  }
  const name = typeof entry.value === 'string' ? entry.value.trim() : ''
  if (name !== '') return { name, misspelt: null, start: entry.valueRange[0] }
  return unclear(reading, entry, `\`${entry.key}\` is ${describe(entry)}; expected the id of one room`)
}

/** A property that is one slip away from `room`: a room when it names one, else a word of its own. */
function misspelt({ entries }: FieldReading): FieldRoom | undefined {
  const entry = [...entries.values()].find(
    ({ key, value }) => typeof value === 'string' && isOneSlip(foldKey(key), 'room'),
  )
  if (!entry) return undefined
  return { name: String(entry.value).trim(), misspelt: entry.key, start: entry.keyRange[0] }
}

function unclear(reading: FieldReading, entry: FrontmatterEntry, reason: string): FieldRoom {
  const { keyRange, valueRange } = entry
  const place = entry.raw === '' ? ([keyRange[0], valueRange[1]] as const) : valueRange
  report(reading, 'room-unclear', `${reason}. Until then the note is withheld.`, place)
  return { name: null, misspelt: null, start: place[0] }
}
