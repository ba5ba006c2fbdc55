/** The link of an entry: the DOI of a work, else its address on the web. */
import type { ElementContent } from 'hast'
import type { CslItem } from '../../schemas/csl-item.ts'

/** Nothing for a work without either, or with an address that is not of the web, such as a path on a disk. */
export function linkOf(item: CslItem): ElementContent[] {
  const href = doiAddress(item.DOI) ?? webAddress(item.URL)
  if (href === null) return []
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['external'], href, rel: ['noopener'] },
    children: [{ type: 'text', value: href }],
  }
  const seen = item.DOI === undefined && item.issued === undefined ? visitOf(item) : ''
  return seen === '' ? [link] : [{ type: 'text', value: `${seen} ` }, link]
}

/** A DOI with or without the address of its resolver in front. */
function doiAddress(doi: string | undefined): string | null {
  const name = doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  return name && /^10\.\d{4,}(?:\.\d+)*\/\S+$/.test(name) ? webAddress(`https://doi.org/${name}`) : null
}

function webAddress(url: string | undefined): string | null {
  const parsed = url === undefined ? null : URL.parse(url.trim())
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.username === '' ? parsed.href : null
}

/** A page without a date is known by the day on which it was read. */
function visitOf({ accessed }: CslItem): string {
  const [parts] = accessed?.['date-parts'] ?? []
  return parts && parts.length > 0
    ? `Seen on ${parts.map((part) => String(part).padStart(2, '0')).join('-')}.`
    : ''
}
