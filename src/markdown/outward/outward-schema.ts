/**
 * What the HTML of a note may hold when it leaves the site, for feed readers and
 * programs: words, structure, pictures, sound, film and formulas. Nothing that
 * runs, asks for input or opens a frame.
 */
import type { Schema } from 'hast-util-sanitize'
import { htmlSchema } from '../html-schema.ts'

const formulas = `annotation maction math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded
  mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder
  munderover none semantics`.split(/\s+/)

const media = ['audio', 'picture', 'source', 'track', 'video']

const formulaLooks =
  `accent accentunder alttext columnalign columnlines columnspacing depth display displaystyle
  encoding fence form frame height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant
  maxsize minsize movablelimits notation rowlines rowspacing rspace scriptlevel separator stretchy symmetric
  voffset width`.split(/\s+/)

/** The attributes that say what the renderer made. Feeds take them off, twins read them. */
const marks = [
  'className',
  'dataCallout',
  'dataFootnoteBackref',
  'dataFootnoteRef',
  'dataFootnotes',
  'dataTask',
  'id',
]

export const outwardSchema: Schema = {
  ...htmlSchema,
  tagNames: [...(htmlSchema.tagNames ?? []), ...formulas, ...media, 'input'],
  strip: (htmlSchema.strip ?? []).filter((name) => name !== 'math'),
  attributes: {
    ...htmlSchema.attributes,
    ...Object.fromEntries(formulas.map((name) => [name, [...formulaLooks]])),
    '*': [...(htmlSchema.attributes?.['*'] ?? []), ...marks],
    audio: ['controls', 'src'],
    img: ['alt', 'height', 'src', 'srcSet', 'width'],
    input: ['checked', 'disabled', ['type', 'checkbox']],
    math: ['xmlns', ...formulaLooks],
    source: ['media', 'src', 'srcSet', 'type'],
    track: ['kind', 'label', 'src', 'srcLang'],
    video: ['controls', 'height', 'poster', 'src', 'width'],
  },
  // Pictures may stand in the text itself; nothing else that has a `src` is left.
  protocols: {
    ...htmlSchema.protocols,
    poster: ['http', 'https'],
    src: ['http', 'https', 'data'],
  },
  clobber: [],
  required: { input: { type: 'checkbox', disabled: true } },
}
