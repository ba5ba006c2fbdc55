/** The Markdown twin of a page: its public properties, its title, its text. */
import { stringify } from 'yaml'
import { headingLine } from '../markdown/outward/markdown-lines.ts'
import type { NoteEntry, NoteTranslations } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { noteUrl, twinUrl } from './urls.ts'

/** The document; `markdown` is the body as it leaves the site. Properties without a value are left out. A note that is not published has no address. */
export function renderTwin(
  entry: NoteEntry,
  markdown: string,
  settings: Settings,
  { published = true } = {},
): string {
  const { title, description, created, updated, maturity, topic, tags, lang, translations } = entry
  const properties = {
    title,
    description,
    canonical: published ? new URL(noteUrl(settings, entry.slug), settings.url).href : null,
    created,
    updated,
    maturity,
    topic,
    tags: tags.length > 0 ? tags : null,
    lang: lang ?? settings.lang,
    translations: translations && published ? addressesOf(entry.slug, translations, settings) : null,
    author: settings.author?.name ?? null,
    licence: settings.licence ?? null,
  }
  const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
  return `---\n${stringify(given, { lineWidth: 0 })}---\n\n${twinText(title, markdown)}`
}

/** The addresses of the twins in other languages, by language. */
function addressesOf(slug: string, { notes }: NoteTranslations, settings: Settings): Record<string, string> {
  const others = notes.filter((note) => note.slug !== slug)
  return Object.fromEntries(
    others.map((note) => [note.lang, new URL(twinUrl(settings, note.slug), settings.url).href]),
  )
}

/** The title and the body, for documents that hold many notes. */
export function twinText(title: string, markdown: string): string {
  return `${headingLine(1, title)}${markdown === '' ? '' : `\n${markdown}`}`
}
