/** The pages of a note in all its languages, as search engines are told of them. */
import { noteUrl } from '../garden/urls.ts'
import type { NoteTranslations } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { absoluteUrl } from './absolute-url.ts'

export interface Alternate {
  /** A language tag, or `x-default` for readers of any other language. */
  hreflang: string
  /** A full address. */
  href: string
}

/**
 * Every language with the address of its page, the page itself among them, then
 * `x-default`: each page must name all, or none of them counts. See
 * https://developers.google.com/search/docs/specialty/international/localized-versions.
 */
export function alternates(
  { notes, fallback }: NoteTranslations,
  settings: Pick<Settings, 'url' | 'base' | 'trailingSlash'>,
): Alternate[] {
  const href = (slug: string) => absoluteUrl(noteUrl(settings, slug), settings)
  return [
    ...notes.map(({ slug, lang }) => ({ hreflang: lang, href: href(slug) })),
    { hreflang: 'x-default', href: href(fallback) },
  ]
}
