/** What lists show of a published note. */
import type { NoteEntry } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { contextText, head } from './context-text.ts'
import type { Garden } from './garden.ts'
import { hideAddresses } from './hide-addresses.ts'
import { linkLabel } from './link-view.ts'
import type { Note } from './note.ts'
import { noteDates } from './note-dates.ts'
import { noteTopic } from './note-topic.ts'
import { noteLanguage } from './note-words.ts'
import { folderOf } from './paths.ts'
import { propertyWords } from './property-words.ts'
import { writtenFor } from './writing/is-written.ts'
import { withoutCitations } from './writing/without-citations.ts'

type EntrySettings = Pick<Settings, 'base' | 'trailingSlash' | 'linkText' | 'folderTopics' | 'lang'>

/** Characters of the note's own words that stand in for a description. */
const excerptLength = 200

/** The entry of a published note. */
export function noteEntry(garden: Garden, note: Note, settings: EntrySettings): NoteEntry {
  const { fields } = note
  const folder = folderOf(note.path)
  const stages = garden.histories?.get(note.path)?.stages
  const translations = garden.translations.get(note.path)
  return {
    slug: note.slug,
    title: note.title,
    description:
      fields.description === undefined
        ? excerptOf(garden, note, settings)
        : propertyWords(garden, note, fields.description),
    maturity: fields.maturity ?? null,
    topic: noteTopic(garden, note, settings),
    tags: note.tags,
    ...noteDates(note),
    featured: fields.featured ?? false,
    lang: noteLanguage(note, settings.lang),
    ...(folder !== '' && { folder }),
    ...(fields.order !== undefined && { order: fields.order }),
    ...(stages && { stages }),
    ...(translations && { translations }),
  }
}

function excerptOf(garden: Garden, note: Note, settings: EntrySettings): string | null {
  if (!note.opening) return null
  const links = garden.links.get(note.path)?.slice(note.relations.length) ?? []
  const { pieces } = note.opening
  const text = contextText(writtenFor(note) === null ? pieces : withoutCitations(pieces), (at) =>
    links[at] ? linkLabel(garden, links[at], settings) : '',
  )
  return head(hideAddresses(garden, note, text), excerptLength) || null
}
