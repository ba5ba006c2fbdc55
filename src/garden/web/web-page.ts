/** The preview of a link to another site, from what is kept of its address. */
import type { WebPage } from '../../schemas/web-page.ts'
import type { WebRecord } from '../../schemas/web-record.ts'
import { goneSince, webState } from './link-state.ts'
import { recordName } from './record-name.ts'

/** What readers are shown of `record`; null where its page said nothing of itself. */
export function webPage(record: WebRecord): WebPage | null {
  const { address, page, archive } = record
  if (!page || page.title === null) return null
  const host = new URL(address).hostname.replace(/^www\./, '')
  const { title, description, site, author, published, lang } = page
  const since = webState(record) === 'dead' ? goneSince(record) : null
  return {
    name: recordName(address),
    host,
    title,
    description: description === title ? null : description,
    site: site === null || fold(site) === fold(host) || fold(site) === fold(title) ? null : site,
    author,
    published,
    lang,
    gone: since === null ? null : { since, archive },
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/^www\./, '')
}
