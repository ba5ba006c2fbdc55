/** Lets a garden know what is kept of the addresses that its readers are led to. */
import type { Settings } from '../../schemas/settings.ts'
import type { WebRecord } from '../../schemas/web-record.ts'
import type { Garden } from '../garden.ts'
import { publicWebLinks, type WebSettings } from './public-web-links.ts'

/**
 * `garden` with those of the `records` whose addresses published notes link to.
 * What withheld notes link to stays out, and so does what pages say of
 * themselves where the settings want no previews.
 */
export function withWebRecords(
  garden: Garden,
  records: ReadonlyMap<string, WebRecord>,
  settings: WebSettings & Pick<Settings, 'webPreviews'>,
): Garden {
  if (records.size === 0) return garden
  const web = new Map(
    [...publicWebLinks(garden, settings).keys()].flatMap((address) => {
      const record = records.get(address)
      if (!record) return []
      return [[address, settings.webPreviews ? record : { ...record, page: null }] as const]
    }),
  )
  return { ...garden, web }
}
