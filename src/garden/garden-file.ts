/** Puts `garden.json` together from what the site shows. */
import type { GardenEdge, GardenFile } from '../schemas/garden-file.ts'
import type { NotePage } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { homeUrl, noteUrl, twinUrl } from './urls.ts'

/** The file for `pages`, which are ordered by slug. */
export function gardenFile(
  pages: readonly Pick<NotePage, 'entry' | 'format' | 'words'>[],
  edges: readonly GardenEdge[],
  settings: Settings,
): GardenFile {
  const { title, description, lang, author, licence = null } = settings
  const address = (path: string) => new URL(path, settings.url).href
  return {
    version: 1,
    title,
    description,
    url: address(homeUrl(settings)),
    lang,
    author: author ? { name: author.name, ...(author.url === undefined ? {} : { url: author.url }) } : null,
    licence,
    notes: pages.map(({ format, entry, words }) => ({
      slug: entry.slug,
      url: address(noteUrl(settings, entry.slug)),
      markdown: address(twinUrl(settings, entry.slug)),
      format,
      title: entry.title,
      description: entry.description,
      maturity: entry.maturity,
      topic: entry.topic,
      tags: entry.tags,
      created: entry.created,
      updated: entry.updated,
      lang: entry.lang ?? lang,
      words,
      translations: (entry.translations?.notes ?? [])
        .filter(({ slug }) => slug !== entry.slug)
        .map(({ slug, lang }) => ({ slug, lang })),
      original: entry.translations?.original ?? null,
    })),
    edges: [...edges],
  }
}
