/** The script by which a page of `one dev` begins to follow the garden. */
import type { Settings } from '../../../src/schemas/settings.ts'
import { eventsUrl } from '../open-pages.ts'
import { offersUrl } from '../serve-offers.ts'

/** Its text as a module, which imports `startingScript` from `address`. */
export function startScript(address: string, settings: Settings, hasOffers: boolean): string {
  const following = { events: eventsUrl(settings), offers: hasOffers ? offersUrl(settings) : null }
  return `import { followGarden } from ${JSON.stringify(address)}
followGarden(${JSON.stringify(following)})
`
}
