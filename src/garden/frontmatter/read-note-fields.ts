/** Reads what the properties of a note mean to this software, and keeps the rest. */
import { type NoteFields, noteFields } from '../../schemas/note-fields.ts'
import { checkSpelling } from './check-spelling.ts'
import { type FieldReading, foldKey } from './field-reading.ts'
import type { Frontmatter, FrontmatterProblem, YamlValue } from './frontmatter.ts'
import { checkDates, readDate } from './read-date.ts'
import { readFlags } from './read-flags.ts'
import { readLink, readRelatedNotes } from './read-links.ts'
import { readMaturity } from './read-maturity.ts'
import { readOrder } from './read-order.ts'
import { readRoom } from './read-room.ts'
import { readSyndication } from './read-syndication.ts'
import { readTags } from './read-tags.ts'
import { readLanguage, readText, readTopic, readUntrusted, readYesNo } from './read-text.ts'
import { readAliases, readClasses } from './read-texts.ts'

export interface NoteFieldsRead {
  fields: NoteFields
  /** The properties that are not understood, as read. */
  extra: Record<string, YamlValue>
  /** In source order. */
  problems: FrontmatterProblem[]
}

/** Never throws. A malformed block has no fields: its problems are those of the block itself. */
export function readNoteFields({ entries }: Frontmatter): NoteFieldsRead {
  const reading: FieldReading = { entries, problems: [], used: emptyFields(entries) }
  const tags = readTags(reading)
  const created = readDate(reading, 'created')
  const updated = readDate(reading, 'updated')
  checkDates(reading, created, updated)
  const fields: NoteFields = {
    title: readText(reading, 'title'),
    description: readText(reading, 'description'),
    maturity: readMaturity(reading, tags),
    topic: readTopic(reading),
    created: created?.date,
    updated: updated?.date,
    tags,
    relatedNotes: readRelatedNotes(reading),
    featured: readYesNo(reading, 'featured'),
    aliases: readAliases(reading),
    ...readFlags(reading),
    permalink: readText(reading, 'permalink'),
    lang: readLanguage(reading),
    image: readLink(reading, 'image'),
    cssclasses: readClasses(reading),
    room: readRoom(reading),
    untrusted: readUntrusted(reading),
    guid: readText(reading, 'guid'),
    syndication: readSyndication(reading),
    translationOf: readLink(reading, 'translationOf'),
    comments: readYesNo(reading, 'comments'),
    suggestions: readYesNo(reading, 'suggestions'),
    parent: readLink(reading, 'parent'),
    next: readLink(reading, 'next'),
    order: readOrder(reading),
  }
  checkSpelling(reading)
  const extra = [...entries.values()].filter(({ key }) => !reading.used.has(key))
  return {
    fields,
    extra: Object.fromEntries(extra.map(({ key, value }): [string, YamlValue] => [key, value])),
    problems: reading.problems.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
  }
}

/** Fields without a value are nothing extra. An empty flag is left to the reader of flags. */
function emptyFields(entries: Frontmatter['entries']): Set<string> {
  const empty = [...entries.values()].filter(({ value }) => value === null)
  return new Set(empty.flatMap(({ key }) => (fieldKeys.has(foldKey(key)) ? [key] : [])))
}

const fieldKeys = new Set(noteFields.filter(({ type }) => type !== 'flag').map(({ name }) => foldKey(name)))
