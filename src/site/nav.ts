/** The links at the head of every page. */
import { homeUrl, indexUrl, tagsUrl, topicsUrl } from '../garden/urls.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'

/** What the head of a page needs to know of the garden: which lists have something in them. */
export interface Shell {
  topics: boolean
  tags: boolean
}

export function shellOf(entries: readonly NoteEntry[]): Shell {
  return {
    topics: entries.some((entry) => entry.topic !== null),
    tags: entries.some((entry) => entry.tags.length > 0),
  }
}

/** The owner's links, else those of the lists that are not empty. */
export function navLinks(settings: Settings, shell: Shell): { label: string; href: string }[] {
  const { base, nav } = settings
  if (nav.length > 0) return nav.map(({ label, href }) => ({ label, href: siteHref(base, href) }))
  return [
    { label: 'Notes', href: indexUrl(base) },
    ...(shell.topics ? [{ label: 'Topics', href: topicsUrl(base) }] : []),
    ...(shell.tags ? [{ label: 'Tags', href: tagsUrl(base) }] : []),
  ]
}

/** A link of the settings: a path of the site goes below its base, anything else stays. */
export function siteHref(base: string, href: string): string {
  return href.startsWith('/') && !href.startsWith('//') ? homeUrl(base) + href.slice(1) : href
}
