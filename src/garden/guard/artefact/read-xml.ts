/** The text of XML: feeds, sitemaps, drawings, metadata. */
import { hardBreak } from '../fold-letters.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeEntities } from './decode-entities.ts'
import { readHtml } from './read-html.ts'

/** Feeds hold HTML as escaped text or as CDATA. */
export function readXml(xml: string): ArtefactText {
  const { words, program } = readHtml(xml.includes('<![CDATA[') ? xml.replace(section, escapeText) : xml)
  const pieces = words.flatMap((one) => one.split(hardBreak))
  const { html = [], plain = [] } = Object.groupBy(pieces, (one) =>
    /<[a-zA-Z]/.test(one) ? 'html' : 'plain',
  )
  return { ...noText, words: plain, html: html.map(decodeEntities), program }
}

const section = /<!\[CDATA\[([\s\S]*?)\]\]>/g

function escapeText(_: string, text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
