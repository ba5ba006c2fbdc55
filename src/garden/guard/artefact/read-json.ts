/** The strings of a JSON document, its keys among them, decoded. */
import { hardBreak } from '../tokenise.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'
import { readHtml } from './read-html.ts'
import { readScript } from './read-script.ts'

/** A text that is no JSON is read as a script, line by line where it is a list of documents. */
export function readJson(text: string): ArtefactText {
  const strings: string[] = []
  const parsed = parse(text)
  if (parsed !== undefined) collect(parsed, strings)
  else return { ...noText, words: readScript(text).program }
  return { ...noText, words: strings.map(plainly).join(hardBreak) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function collect(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, strings)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      strings.push(key)
      collect(item, strings)
    }
  }
}

/** A string may be an address, or hold HTML. */
function plainly(text: string): string {
  const decoded = decodeAddress(text)
  return /<\w/.test(decoded) ? `${decoded}${hardBreak}${readHtml(decoded).words}` : decoded
}
