/**
 * The text of an HTML page, comments and attributes included. It does not need
 * to know what is well-formed: it reads everything, and only decides what is
 * read together.
 */
import { softBreak } from '../fold-letters.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'
import { decodeEntities } from './decode-entities.ts'
import { jsonStrings } from './json-strings.ts'
import { readScript } from './read-script.ts'
import { scanAttributes } from './scan-attributes.ts'
import { scanTags } from './scan-tags.ts'

/** Tags that stand within a line. Of these, a link parts its words from those around it a little. */
const inline = new Set(
  `abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr`.split(
    ' ',
  ),
)
const loose = new Set(['a', 'button', 'label'])

/** Whether a word may go on behind a tag of this name. */
export function isInline(name: string): boolean {
  return inline.has(name.toLowerCase())
}

/** Attributes whose values are for programs. */
const technical = new Set(
  `as charset class crossorigin d dir fill height integrity lang loading media points rel role sizes stroke
  stroke-linecap stroke-linejoin stroke-width style tabindex transform type viewBox width xmlns`.split(/\s+/),
)

export function readHtml(html: string): ArtefactText {
  const words: string[] = []
  const program: string[] = []
  /** What is read together with what comes next. */
  let flow = ''
  const endFlow = () => {
    if (flow !== '') words.push(flow)
    flow = ''
  }
  const readAttributes = (source: string) =>
    scanAttributes(source, (name, value) => {
      if (technical.has(name)) program.push(value)
      else words.push(decodeAddress(decodeEntities(value)))
    })
  scanTags(html, {
    text: (source) => {
      flow += decodeAddress(decodeEntities(source))
    },
    comment: (source) => words.push(source),
    tag: (name, attributes) => {
      const gap = gapAt(name)
      if (gap === null) endFlow()
      else flow += gap
      readAttributes(attributes)
    },
    embedded: (name, attributes, content) => {
      endFlow()
      if (/json/i.test(attributes)) words.push(...(jsonStrings(content) ?? readScript(content).program))
      else program.push(...(name === 'script' ? readScript(content).program : [content]))
      readAttributes(attributes)
    },
  })
  endFlow()
  return { ...noText, words, program }
}

/** What a tag puts between the words before and behind it; null where it parts them. */
function gapAt(name: string): string | null {
  if (inline.has(name)) return ''
  return loose.has(name) ? softBreak : name === 'br' ? ' ' : null
}
