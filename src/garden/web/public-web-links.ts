/** The addresses on the web that readers of the garden are led to. */
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import { compareText } from '../paths.ts'
import { publicAddress } from '../public-address.ts'
import { hostOf } from '../site-address.ts'
import type { WebLink } from './collect-web-links.ts'

export type WebSettings = Pick<Settings, 'webIgnore'>

/** A place of a published note, and the address that it links to. */
export interface PublicWebLink extends WebLink {
  source: Note['path']
}

/**
 * The links of published notes to other sites, by address, both sorted. Of
 * notes that are not published, and of rooms, it holds nothing.
 */
export function publicWebLinks(
  garden: Garden,
  { webIgnore }: WebSettings,
): ReadonlyMap<string, readonly PublicWebLink[]> {
  const found = new Map<string, PublicWebLink[]>()
  const notes = [...garden.publishSet.published.values()].sort((a, b) => compareText(a.path, b.path))
  for (const note of notes) {
    for (const link of noteWebLinks(garden, note, webIgnore)) {
      const places = found.get(link.address) ?? []
      places.push({ ...link, source: note.path })
      found.set(link.address, places)
    }
  }
  return new Map([...found].sort(([a], [b]) => compareText(a, b)))
}

/** Of the links of one note those that readers see, to sites of others, whose hosts `ignored` does not name. */
function noteWebLinks(garden: Garden, note: Note, ignored: readonly string[]): WebLink[] {
  return (note.web ?? []).filter(
    ({ address, written }) =>
      hostOf(address) !== garden.host &&
      !ignored.some((host) => isBelow(new URL(address).hostname, host.toLowerCase())) &&
      publicAddress(garden, note, written) !== null,
  )
}

/** `en.example.org` is below `example.org`. */
function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
