/** The text of a script or a style sheet, its escapes decoded. */
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'

/** All of it: a name in a program is one word among others. */
export function readScript(source: string): ArtefactText {
  return { ...noText, program: [decodeAddress(decodeEscapes(source))] }
}

/** `\u{1F600}`, `\u00e9`, `\xe9` and, in style sheets, `\e9 `; line ends and tabs as space. */
export function decodeEscapes(source: string): string {
  if (!source.includes('\\')) return source
  return source
    .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (all, long, four, two) => {
      const point = Number.parseInt(long ?? four ?? two, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : all
    })
    .replace(/\\[nrt]/g, ' ')
}
