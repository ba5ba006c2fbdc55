/** Addresses that pages of notes have on the site, where an author writes one instead of a link to the note. */
import { slugOf } from './slug.ts'
import type { NamedIn } from './view-named.ts'

/**
 * Whether `address` is that of the page of a note that is not published: below
 * any base, with or without the host of the site, of the page or of its Markdown
 * twin, or relative to another page. On another host it leads elsewhere.
 */
export function leadsToWithheld(garden: NamedIn, address: string): boolean {
  const { notes, publishSet } = garden
  const sought = pageSlugs(address, garden.host).filter((slug) => !publishSet.published.has(slug))
  if (sought.length === 0) return false
  const isRelative = /^\s*\.\.?\//.test(address)
  return [...publishSet.withheld.keys()].some((path) => {
    const own = notes.get(path)?.slug ?? slugOf(path)
    return sought.some((slug) => own === slug || (isRelative && own.endsWith(`/${slug}`)))
  })
}

/** The host of a site, such as `example.org`; null for an address without one. */
export function hostOf(url: string): string | null {
  const authority = /^(?:https?:)?\/\/([^/?#]*)/i.exec(url)?.[1]
  return (
    authority
      ?.replace(/^.*@|:\d*$/g, '')
      .replace(/^www\./i, '')
      .toLowerCase() ?? null
  )
}

/** The slugs that an address may mean; more than one where a folder is called `notes` too. */
function pageSlugs(address: string, ownHost: string | null | undefined): string[] {
  const written = address.trim().replaceAll('\\', '/')
  const host = hostOf(written)
  if (host !== null && host !== ownHost) return []
  const path = decode(written.replace(/^(?:https?:)?\/\/[^/?#]*/i, '').replace(/[?#].*$/s, ''))
    .replace(/\/+$/, '')
    .replace(/\/index\.html?$|\.(?:html?|md)$/i, '')
  const relative = /^(?:\.\.?\/)+(.+)$/.exec(path)?.[1]
  const below = [...path.matchAll(/(?<=^|\/)notes\//gi)].map(({ index }) =>
    path.slice(index + 'notes/'.length),
  )
  return [...below, ...(relative === undefined ? [] : [relative])].filter((one) => one !== '').map(slugOf)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
