/**
 * The text of an HTML page, comments and attributes included. It does not need
 * to know what is well-formed: it reads everything, and only decides what is
 * read together.
 */
import { hardBreak, softBreak } from '../tokenise.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { decodeAddress } from './decode-address.ts'
import { decodeEntities } from './decode-entities.ts'
import { jsonStrings } from './json-strings.ts'
import { readScript } from './read-script.ts'

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

/**
 * One of: a comment, a script or style with its content (groups 2 to 4: name,
 * attributes, content), or a tag (groups 5 and 6: name, attributes).
 */
const markup =
  /<!--([\s\S]*?)(?:-->|$)|<(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)(?:<\/\2\s*>|$)|<[!/?]?([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi

export function readHtml(html: string): ArtefactText {
  const flow: string[] = []
  const asides: string[] = []
  const programs: string[] = []
  let at = 0
  for (const match of html.matchAll(markup)) {
    const [all, comment, special, specialAttributes = '', content = '', name = '', attributes = ''] = match
    flow.push(decodeAddress(decodeEntities(html.slice(at, match.index))))
    at = match.index + all.length
    if (comment !== undefined) asides.push(comment)
    else if (special !== undefined) {
      readEmbedded(special, specialAttributes, content, asides, programs)
      readAttributes(specialAttributes, asides, programs)
      flow.push(hardBreak)
    } else {
      flow.push(breakAt(name.toLowerCase()))
      readAttributes(attributes, asides, programs)
    }
  }
  flow.push(decodeAddress(decodeEntities(html.slice(at))))
  return {
    ...noText,
    words: flow.join('') + hardBreak + asides.join(hardBreak),
    program: programs.join(hardBreak),
  }
}

function breakAt(name: string): string {
  if (inline.has(name)) return ''
  return loose.has(name) ? softBreak : name === 'br' ? ' ' : hardBreak
}

function readEmbedded(
  name: string,
  attributes: string,
  content: string,
  words: string[],
  programs: string[],
): void {
  if (/json/i.test(attributes)) words.push(...(jsonStrings(content) ?? [readScript(content).program]))
  else if (name.toLowerCase() === 'script') programs.push(readScript(content).program)
  else programs.push(content)
}

/** The name, and the value with double quotes, single quotes or none. */
const attribute = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

function readAttributes(source: string, words: string[], programs: string[]): void {
  if (source === '') return
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    const value = double ?? single ?? bare
    if (value === undefined || value === '') continue
    if (technical.has(name)) programs.push(value)
    else words.push(decodeAddress(decodeEntities(value)))
  }
}
