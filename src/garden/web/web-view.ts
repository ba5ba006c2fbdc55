/** What readers of a note are told of the pages of other sites that it links to. */
import type { WebView } from '../../markdown/render-context.ts'
import type { WebPage } from '../../schemas/web-page.ts'
import type { Garden } from '../garden.ts'
import { webState } from './link-state.ts'
import { webAddress } from './web-address.ts'
import { webPage } from './web-page.ts'

/** The view of the page at `href`; null where there is nothing to say. */
export function viewWeb({ web }: Pick<Garden, 'web'>, href: string): WebView | null {
  if (!web || web.size === 0) return null
  const address = webAddress(href)
  const record = address === null ? undefined : web.get(address)
  if (!record) return null
  const preview = webPage(record)?.name ?? null
  const gone = webState(record) === 'dead' ? { archive: record.archive?.address ?? null } : null
  return preview === null && gone === null ? null : { preview, gone }
}

/** The previews of all pages of other sites that readers are led to. */
export function webPages({ web }: Pick<Garden, 'web'>): WebPage[] {
  return [...(web?.values() ?? [])].flatMap((record) => webPage(record) ?? [])
}
