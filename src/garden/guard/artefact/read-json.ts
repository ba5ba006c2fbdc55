/** The text of a JSON document: its strings, each of which may be an address or hold HTML. */
import { hardBreak } from '../tokenise.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'
import { jsonStrings } from './json-strings.ts'
import { partMarkup } from './part-markup.ts'
import { readHtml } from './read-html.ts'
import { readScript } from './read-script.ts'

/** A text that is no JSON, such as a document per line, is read with its escapes decoded. */
export function readJson(text: string): ArtefactText {
  const strings = jsonStrings(text) ?? [readScript(text).program]
  return { ...noText, words: strings.map(plainly).join(hardBreak) }
}

function plainly(text: string): string {
  const decoded = decodeAddress(text)
  return /<\w/.test(decoded) ? `${partMarkup(decoded)}${hardBreak}${readHtml(decoded).words}` : decoded
}
