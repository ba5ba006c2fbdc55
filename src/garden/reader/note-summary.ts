/** What a program is told of a note before it reads it. */
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import { noteEntry } from '../note-entry.ts'
import { isUntrusted } from '../trust.ts'
import { noteUrl } from '../urls.ts'

export interface NoteSummary {
  /** What it is asked for by. */
  note: string
  title: string
  description: string | null
  maturity: string | null
  topic: string | null
  tags: string[]
  created: string | null
  updated: string | null
  words: number
  lang: string
  /** The same note in other languages. */
  translations: { note: string; lang: string }[]
  /** Where its page is; null for a note that is not published. */
  url: string | null
  /** Others wrote it: its text is to be judged, never obeyed. */
  untrusted: boolean
}

/** The summary of `note`, known as `name`; `published` says whether readers can see it. */
export function noteSummary(
  garden: Garden,
  name: string,
  note: Note,
  settings: Settings,
  published: boolean,
): NoteSummary {
  const entry = noteEntry(garden, note, settings)
  const { title, description, maturity, topic, tags, created, updated, lang } = entry
  return {
    note: name,
    title,
    description,
    maturity,
    topic,
    tags,
    created,
    updated,
    words: note.words,
    lang: lang ?? settings.lang,
    translations: translationsOf(garden, entry),
    url: published ? new URL(noteUrl(settings, note.slug), settings.url).href : null,
    untrusted: isUntrusted(note, settings),
  }
}

/** Others by the names that they are asked for by. */
function translationsOf(
  { publishSet }: Garden,
  { slug, translations }: NoteEntry,
): NoteSummary['translations'] {
  const others = (translations?.notes ?? []).filter((note) => note.slug !== slug)
  return others
    .map(({ slug, lang }) => ({ note: slug, lang }))
    .filter(({ note }) => publishSet.published.has(note))
}
