/** The addresses of published notes, by what feeds know them by. */
import type { Settings } from '../../schemas/settings.ts'
import { feedIdentities } from '../feed-identity.ts'
import type { Garden } from '../garden.ts'
import { noteUrl } from '../urls.ts'

/** By identity, else path, the whole address of the page of each published note. */
export function publishedAddresses(
  { publishSet }: Pick<Garden, 'publishSet'>,
  settings: Pick<Settings, 'url' | 'base' | 'trailingSlash'>,
): Map<string, string> {
  const notes = [...publishSet.published.values()]
  const identities = feedIdentities(notes)
  return new Map(
    notes.map(({ path, slug }) => [
      identities.get(path) ?? path,
      new URL(noteUrl(settings, slug), settings.url).href,
    ]),
  )
}
