/** The text of XML: feeds, sitemaps, drawings, metadata. */
import { hardBreak } from '../tokenise.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeEntities } from './decode-entities.ts'
import { partMarkup } from './part-markup.ts'
import { readHtml } from './read-html.ts'

/** Feeds hold HTML as escaped text or as CDATA, so what comes out is read once more. */
export function readXml(xml: string): ArtefactText {
  const outer = readHtml(
    xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => escapeText(inside)),
  )
  if (!/<[a-zA-Z]/.test(outer.words)) return outer
  const html = decodeEntities(outer.words)
  const inner = readHtml(html)
  return {
    ...noText,
    words: `${partMarkup(html)}${hardBreak}${inner.words}`,
    program: `${outer.program}${hardBreak}${inner.program}`,
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
