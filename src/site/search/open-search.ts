/** How browsers learn to search the site: OpenSearch 1.1, https://github.com/dewitt/opensearch. */
import { fileUrl, searchUrl } from '../../garden/urls.ts'
import type { Settings } from '../../schemas/settings.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { escapeXml } from '../xml.ts'

/** A browser shows no longer name: section 4.2.2. */
const longestName = 16

/** The description of the site's search. */
export function renderOpenSearch(settings: Settings): string {
  const { title, lang } = settings
  const template = `${absoluteUrl(searchUrl(settings), settings)}?q={searchTerms}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml([...title].slice(0, longestName).join('').trim())}</ShortName>`,
    `<Description>${escapeXml(title)}</Description>`,
    `<Language>${escapeXml(lang)}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image type="image/svg+xml">${escapeXml(absoluteUrl(fileUrl(settings, 'favicon.svg'), settings))}</Image>`,
    `<Url type="text/html" template="${escapeXml(template)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
