/** What pages say of themselves to search engines, in the words of https://schema.org. */
import { fileUrl, homeUrl, noteUrl, searchUrl } from '../../garden/urls.ts'
import type { NoteEntry, NotePage } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { wordsOf } from '../../words/words-of.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { cardAddress, noteCard } from '../cards/card.ts'
import { crumbLinks } from '../crumb-links.ts'
import { topicTitle } from '../topics.ts'

/** One thing of the graph of a page; values that are undefined are left out of the document. */
export type Thing = { '@type': string } & Record<string, unknown>

export interface Crumb {
  name: string
  path: string
}

/** Where an address of the search holds what is looked for. */
const queryName = 'search_term_string'

/**
 * A note is an `Article` and not a `BlogPosting`: it is kept up rather than
 * posted. What Google asks of one, https://developers.google.com/search/docs/appearance/structured-data/article,
 * is said as far as it is known; a date that nobody knows is left out.
 */
export function noteThings(page: NotePage, settings: Settings): Thing[] {
  const { entry } = page
  const path = noteUrl(settings, entry.slug)
  const url = absoluteUrl(path, settings)
  const { topic } = entry
  const above = crumbLinks(page, settings, wordsOf(settings.lang)).map(({ label, href }) => ({
    name: label,
    path: href,
  }))
  return [
    {
      '@type': 'Article',
      '@id': url,
      url,
      mainEntityOfPage: url,
      headline: entry.title,
      description: entry.description ?? undefined,
      image: pictureOf(page, settings),
      datePublished: entry.created ?? undefined,
      dateModified: entry.updated ?? entry.created ?? undefined,
      author: person(settings),
      publisher: person(settings),
      inLanguage: entry.lang ?? settings.lang,
      ...translationThings(entry, settings),
      keywords: entry.tags.length > 0 ? entry.tags.join(', ') : undefined,
      articleSection: topic === null ? undefined : topicTitle(topic, settings.topics),
      wordCount: page.words,
      license: settings.licence,
      isPartOf: { '@id': siteId(settings) },
    },
    website(settings),
    breadcrumbs([...above, { name: entry.title, path }], settings),
  ]
}

/** The note's own picture, else the card that is drawn for it: what its page shows to social networks as well. */
function pictureOf({ entry, image }: NotePage, settings: Settings): string | undefined {
  const picture = image ?? (settings.cards ? fileUrl(settings, cardAddress(noteCard(entry, settings))) : null)
  return picture === null ? undefined : absoluteUrl(picture, settings)
}

/** What a note was translated from, or what was made from it; neither where nobody says which came first. */
function translationThings(
  { slug, translations }: NoteEntry,
  settings: Settings,
): { translationOfWork?: Thing; workTranslation?: Thing[] } {
  const original = translations?.notes.find((note) => note.slug === translations.original)
  if (!translations || !original) return {}
  const thing = (note: { slug: string; title: string; lang: string }): Thing => {
    const url = absoluteUrl(noteUrl(settings, note.slug), settings)
    return { '@type': 'Article', '@id': url, url, headline: note.title, inLanguage: note.lang }
  }
  return original.slug === slug
    ? { workTranslation: translations.notes.filter((note) => note !== original).map(thing) }
    : { translationOfWork: thing(original) }
}

/** A page that lists notes; `above` are the pages between it and the front page. */
export function listThings(
  {
    name,
    description,
    path,
    above = [],
  }: { name: string; description: string | null; path: string; above?: Crumb[] },
  settings: Settings,
): Thing[] {
  const url = absoluteUrl(path, settings)
  return [
    {
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name,
      description: description ?? undefined,
      inLanguage: settings.lang,
      isPartOf: { '@id': siteId(settings) },
    },
    website(settings),
    breadcrumbs([...above, { name, path }], settings),
  ]
}

/** The site itself: what its front page says. */
export function website(settings: Settings): Thing {
  return {
    '@type': 'WebSite',
    '@id': siteId(settings),
    url: absoluteUrl(homeUrl(settings), settings),
    name: settings.title,
    description: settings.description || undefined,
    inLanguage: settings.lang,
    author: person(settings),
    license: settings.licence,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absoluteUrl(searchUrl(settings), settings)}?q={${queryName}}`,
      },
      'query-input': `required name=${queryName}`,
    },
  }
}

/** The way from the front page, each step with its place. */
function breadcrumbs(crumbs: readonly Crumb[], settings: Settings): Thing {
  const all = [{ name: settings.title, path: homeUrl(settings) }, ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absoluteUrl(path, settings),
    })),
  }
}

function person({ author }: Settings): Thing | undefined {
  return author && { '@type': 'Person', name: author.name, url: author.url }
}

function siteId(settings: Settings): string {
  return `${absoluteUrl(homeUrl(settings), settings)}#website`
}
