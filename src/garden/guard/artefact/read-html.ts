/**
 * The text of an HTML page, comments and attributes included. It does not need
 * to know what is well-formed: it reads everything, and only decides what is
 * read together.
 */
import { hardBreak, softBreak } from '../fold-letters.ts'
import { type ArtefactText, noText } from './artefact-text.ts'
import { createFlatText } from './flat-text.ts'
import { createOpener } from './html-source.ts'
import { jsonStrings } from './json-strings.ts'
import { readScript } from './read-script.ts'
import { scanAttributes } from './scan-attributes.ts'
import { scanTags } from './scan-tags.ts'

/** Tags that stand within a line, and part nothing. */
const inline = new Set(
  `abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr`.split(
    ' ',
  ),
)

/** Whether a word may go on behind a tag of this name. */
export function isInline(name: string): boolean {
  return inline.has(name.toLowerCase())
}

/** Attributes whose values are for programs. */
const technical = new Set(
  `as charset class crossorigin d dir fill height integrity lang loading media points rel role sizes stroke
  stroke-linecap stroke-linejoin stroke-width style tabindex transform type viewBox width xmlns`.split(/\s+/),
)

/** What a page says, in a few pieces in which hard breaks part what does not belong together. */
export function readHtml(html: string): ArtefactText {
  const source = open(html)
  const { units } = source
  const words: string[] = []
  const program: string[] = []
  // A break is no longer than what it stands for.
  for (const text of [flow, values, technicalValues]) text.begin(html.length + 1)
  const readAttributes = (from: number, to: number) =>
    scanAttributes(source, from, to, (name, start, end) => {
      const text = technical.has(name) ? technicalValues : values
      text.add(html, units, start, end)
      text.addUnit(hard)
    })
  scanTags(source, {
    text: (from, to) => flow.add(html, units, from, to),
    comment: (from, to) => words.push(html.slice(from, to)),
    tag: (name, from, to) => {
      const gap = gapAt(name)
      if (gap !== null) flow.addUnit(gap)
      if (from < to) readAttributes(from, to)
    },
    embedded: (name, from, to, content) => {
      flow.addUnit(hard)
      if (/json/i.test(html.slice(from, to)))
        words.push(...(jsonStrings(content) ?? readScript(content).program))
      else program.push(...(name === 'script' ? readScript(content).program : [content]))
      readAttributes(from, to)
    },
  })
  return {
    ...noText,
    words: [flow.end(), values.end(), ...words],
    program: [technicalValues.end(), ...program],
  }
}

// Arrays that are used again for each page: nobody can tell.
const open = createOpener()
const [flow, values, technicalValues] = [createFlatText(), createFlatText(), createFlatText()]

const [soft, hard, blank] = [softBreak.charCodeAt(0), hardBreak.charCodeAt(0), 0x20]

/** What a tag of this name puts between the words before and behind it; null for nothing. */
function gapAt(name: string): number | null {
  const gap = gaps.get(name)
  return gap === undefined ? hard : gap
}

/** Links and the like part their words from those around them a little. */
const gaps: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...[...inline].map((name): [string, null] => [name, null]),
  ...['a', 'button', 'label'].map((name): [string, number] => [name, soft]),
  ['br', blank],
])
