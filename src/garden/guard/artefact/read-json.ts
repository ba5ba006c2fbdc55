/** The text of a JSON document: its strings, each of which may be an address or hold HTML. */
import type { ArtefactText } from './artefact-text.ts'
import { noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'
import { jsonStrings } from './json-strings.ts'
import { decodeEscapes } from './read-script.ts'

/** A text that is no JSON, such as a document per line, is read with its escapes decoded. */
export function readJson(text: string): ArtefactText {
  return readStrings(jsonStrings(text) ?? [decodeEscapes(text)])
}

/** The text of these strings of a document. */
export function readStrings(encoded: readonly string[]): ArtefactText {
  const strings = encoded.map(decodeAddress)
  const { html = [], words = [] } = Object.groupBy(strings, (one) => (/<\w/.test(one) ? 'html' : 'words'))
  return { ...noText, words, html }
}
