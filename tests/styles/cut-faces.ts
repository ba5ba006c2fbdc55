/**
 * The site's own cuts of its typefaces, made from the files of Fontsource: what
 * the first screen of a page in a Latin script needs stands in the style sheet
 * itself, so it has to be small. The other letters of the same file are a cut
 * that a browser fetches where a page has one of them.
 *
 * Piazzolla is held at the optical size of running text. The Open Font License
 * allows cuts; neither family reserves its name. Each cut keeps the copyright and
 * the address of the licence, whose text stands beside the cuts.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import decompress from 'woff2-encoder/decompress'

export interface Cut {
  /** The file in `src/styles/faces`, without its ending. */
  name: string
  /** The file of Fontsource that it is cut from. */
  from: string
  signs: 'core' | 'more'
  /** Features of OpenType that are kept. */
  features: string[]
  axes: Record<string, number | { min: number; max: number }>
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const marks = ` .,:;!?'"()-/&%#+=\u00A0\u00B7\u00D7\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u203A\u2212`

/** What nearly every page in English has. */
export const coreSigns = [...`${letters}${letters.toUpperCase()}0123456789${marks}`]

const roman = {
  from: '@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-normal.woff2',
  axes: { opsz: 20, wght: { min: 400, max: 700 } },
}
const italic = {
  from: '@fontsource-variable/piazzolla/files/piazzolla-latin-opsz-italic.woff2',
  axes: { opsz: 20, wght: 420 },
}
const sans = {
  from: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  axes: {},
}

export const cuts: readonly Cut[] = [
  { name: 'core-roman', signs: 'core', features: ['kern'], ...roman },
  { name: 'core-italic', signs: 'core', features: ['kern'], ...italic },
  { name: 'core-sans', signs: 'core', features: ['tnum'], ...sans },
  { name: 'more-roman', signs: 'more', features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'], ...roman },
  { name: 'more-italic', signs: 'more', features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'], ...italic },
  { name: 'more-sans', signs: 'more', features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'], ...sans },
]

const resolve = createRequire(import.meta.url).resolve

/** The numbers of the copyright, the licence and its address in a table of names. */
const legalNames = [0, 13, 14]

/** The bytes of a cut, the same on every run. */
export async function cutFace({ from, signs, features, axes }: Cut): Promise<Buffer> {
  const file = readFileSync(resolve(from))
  const text = signs === 'core' ? coreSigns.join('') : (await otherSigns(file)).join('')
  return subsetFont(file, text, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: features,
    preserveNameIds: legalNames,
    noLayoutClosure: signs === 'core' && !features.includes('tnum'),
    noHinting: true,
  })
}

async function otherSigns(file: Buffer): Promise<string[]> {
  const font = create(Buffer.from(await decompress(file)))
  if (!('characterSet' in font)) throw new Error('The file holds several typefaces.')
  return font.characterSet
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => !coreSigns.includes(sign))
}
