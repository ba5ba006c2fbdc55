/**
 * The flags that keep a note off the site. They are read strictly: what is not
 * plainly `true` or `false` leaves the flag unclear, and an unclear flag withholds.
 * What other tools say can withhold a note, never publish one.
 */
import type { Flag } from '../../schemas/note-fields.ts'
import { describe, type FieldReading, report } from './field-reading.ts'
import { type FlagName, flagNames, misspeltFlag } from './flag-names.ts'
import type { FrontmatterEntry } from './frontmatter.ts'
import { flagInWords, type OtherFlag, otherFlag } from './other-flags.ts'

export type Flags = Partial<Record<FlagName, Flag>> & { flagDoubt: boolean }

export function readFlags(reading: FieldReading): Flags {
  const flags: Partial<Record<FlagName, Flag>> = {}
  for (const name of flagNames) {
    const entry = reading.entries.get(name)
    if (entry) flags[name] = readFlag(reading, entry)
  }
  for (const entry of reading.entries.values()) {
    const name = misspeltFlag(entry.key, entry.value)
    if (name) flags[name] = reportMisspelt(reading, entry, name)
    if (entry.key === '<<') flags.publish = reportMerge(reading, entry)
    readOtherTool(reading, entry, flags)
  }
  return { ...flags, flagDoubt: Object.values(flags).includes('unclear') }
}

function readFlag(reading: FieldReading, entry: FrontmatterEntry): Flag {
  reading.used.add(entry.key)
  if (typeof entry.value === 'boolean') return entry.value
  return reportUnclear(
    reading,
    entry,
    `\`${entry.key}\` is ${describe(entry)}; expected \`true\` or \`false\`, without quotes`,
  )
}

function readOtherTool(
  reading: FieldReading,
  entry: FrontmatterEntry,
  flags: Partial<Record<FlagName, Flag>>,
): void {
  const inWords = flagInWords(entry.key, entry.value)
  if (inWords) withhold(reading, entry, { name: inWords, withholds: true }, flags)
  const other = otherFlag(entry.key)
  if (!other) return
  if (typeof entry.value !== 'boolean') {
    // `published` is a date as often as a flag: only words for yes and no leave a doubt.
    if (!/^(?:true|false|yes|no|on|off|y|n|0|1)$/i.test(String(entry.value))) return
    flags[other.name] = reportUnclear(
      reading,
      entry,
      `\`${entry.key}\` is ${describe(entry)}; expected \`true\` or \`false\`, without quotes`,
    )
  } else if (entry.value === other.withholds) withhold(reading, entry, other, flags)
}

/** Unless our own flag says the contrary, which leaves a doubt. */
function withhold(
  reading: FieldReading,
  entry: FrontmatterEntry,
  { name, withholds }: OtherFlag,
  flags: Partial<Record<FlagName, Flag>>,
): void {
  const said = flags[name]
  const message = `\`${entry.key}: ${entry.raw}\` contradicts \`${name}: ${said}\`. Take one of them out`
  flags[name] = said === !withholds ? reportUnclear(reading, entry, message) : (said ?? withholds)
}

function reportUnclear(reading: FieldReading, entry: FrontmatterEntry, reason: string): 'unclear' {
  const { keyRange, valueRange } = entry
  const place = entry.raw === '' ? ([keyRange[0], valueRange[1]] as const) : valueRange
  report(reading, 'flag-unclear', `${reason}. Until then the note is withheld.`, place)
  return 'unclear'
}

function reportMisspelt(
  reading: FieldReading,
  { key, keyRange }: FrontmatterEntry,
  name: FlagName,
): 'unclear' {
  report(
    reading,
    'flag-misspelt',
    `Did you mean \`${name}\` by \`${key}\`? Until it is clear, the note is withheld.`,
    keyRange,
  )
  return 'unclear'
}

function reportMerge(reading: FieldReading, { keyRange }: FrontmatterEntry): 'unclear' {
  const message =
    '`<<` would merge other properties into these, a flag perhaps among them, and merging is not done. Write the properties out; until then the note is withheld.'
  report(reading, 'flag-unclear', message, keyRange)
  return 'unclear'
}
