/** The links at the head of every page. */
import { homeUrl, indexUrl, type SiteAddress, tagsUrl, topicsUrl } from '../garden/urls.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import type { Words } from '../words/words.ts'
import { tendedOn } from './dates.ts'

/** What the head of a page needs to know of the garden: which lists have something in them. */
export interface Shell {
  topics: boolean
  tags: boolean
  /** Whether git tells what changed. */
  changes: boolean
  /** Whether any note has a date, as an Atom feed needs. */
  dated: boolean
}

export function shellOf(entries: readonly NoteEntry[]): Shell {
  return {
    topics: entries.some((entry) => entry.topic !== null),
    tags: entries.some((entry) => entry.tags.length > 0),
    changes: entries.some((entry) => entry.stages !== undefined),
    dated: entries.some((entry) => tendedOn(entry) !== null),
  }
}

/** The owner's links, else those of the lists that are not empty. */
export function navLinks(
  settings: Settings,
  shell: Shell,
  { site }: Words,
): { label: string; href: string }[] {
  const { nav } = settings
  if (nav.length > 0) return nav.map(({ label, href }) => ({ label, href: siteHref(settings, href) }))
  return [
    { label: site.notes, href: indexUrl(settings) },
    ...(shell.topics ? [{ label: site.topics, href: topicsUrl(settings) }] : []),
    ...(shell.tags ? [{ label: site.tags, href: tagsUrl(settings) }] : []),
  ]
}

/**
 * A link of the settings: a path of the site goes below its base, and ends as
 * all pages do when it names no file. Anything else stays.
 */
export function siteHref(site: SiteAddress, href: string): string {
  // The path without the slashes around it, then a query or a fragment.
  const [, path, rest = ''] = /^\/(?!\/)([^?#]*?)\/?((?:[?#].*)?)$/.exec(href) ?? []
  if (path === undefined) return href
  const isPage = path !== '' && !path.slice(path.lastIndexOf('/') + 1).includes('.')
  return `${homeUrl(site)}${path}${isPage && site.trailingSlash === 'always' ? '/' : ''}${rest}`
}
