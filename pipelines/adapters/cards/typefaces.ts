/**
 * The typefaces of cards, read from their packages: those of the site, and for
 * scripts that these lack ones of the same kind. No typeface of the machine is
 * used, so a card is the same wherever it is drawn.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import decompress from 'woff2-encoder/decompress'
import { z } from 'zod'
import type { Face } from '../../../src/site/cards/typesetter.ts'

interface Family {
  package: string
  /** What the names of its files begin with, and end in. */
  files: [start: string, end: string]
  axes: Record<string, number>
}

const text: Family = {
  package: '@fontsource-variable/piazzolla',
  files: ['piazzolla', 'opsz-normal.woff2'],
  axes: { wght: 480, opsz: 30 },
}

const interfaceText: Family = {
  package: '@fontsource-variable/instrument-sans',
  files: ['instrument-sans', 'wght-normal.woff2'],
  axes: { wght: 540 },
}

const others: Family[] = ['noto-serif-sc', 'noto-naskh-arabic', 'noto-serif-hebrew'].map((name) => ({
  package: `@fontsource-variable/${name}`,
  files: [name, 'wght-normal.woff2'],
  axes: { wght: 500 },
}))

const families: Record<Face, Family[]> = {
  title: [text, ...others],
  label: [interfaceText, text, ...others],
}

export interface Typefaces {
  /** The typeface for a sign, once `load` was asked for it; null where none has it. */
  find(sign: string, face: Face): Font | null
  /** Reads what is needed for all signs of `text`. */
  load(text: string): Promise<void>
}

/** Files are read when a sign of theirs is first asked for: a typeface for Chinese has a hundred. */
export function openTypefaces(): Typefaces {
  // Promises, so that what is asked for twice at once is read once: one typeface is one object.
  const tables = new Map<Family, Promise<Table>>()
  const fonts = new Map<string, Promise<Font>>()
  const found: Record<Face, Map<string, Font | null>> = { title: new Map(), label: new Map() }
  const fontOf = (family: Family, subset: string) => {
    const file = `${family.package}/files/${family.files[0]}-${subset}-${family.files[1]}`
    const font = fonts.get(file) ?? openFont(file, family.axes)
    fonts.set(file, font)
    return font
  }
  const search = async (sign: string, face: Face): Promise<Font | null> => {
    const code = sign.codePointAt(0) ?? 0
    for (const family of families[face]) {
      const table = tables.get(family) ?? readTable(family)
      tables.set(family, table)
      for (const { subset } of (await table).filter(({ from, to }) => code >= from && code <= to)) {
        const font = await fontOf(family, subset)
        if (font.hasGlyphForCodePoint(code)) return font
      }
    }
    return null
  }
  return {
    find: (sign, face) => found[face].get(sign) ?? null,
    load: async (text) => {
      for (const face of ['title', 'label'] as const) {
        for (const sign of new Set(text)) {
          if (!found[face].has(sign)) found[face].set(sign, await search(sign, face))
        }
      }
    },
  }
}

/** Which file of a family has which codes. */
type Table = { from: number; to: number; subset: string }[]

const resolve = createRequire(import.meta.url).resolve

async function readTable(family: Family): Promise<Table> {
  const text = await readFile(resolve(`${family.package}/unicode.json`), 'utf8')
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(text))
  return Object.entries(ranges).flatMap(([name, list]) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
      // The parts of a large typeface have numbers: `[119]`.
      return {
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
        subset: name.replace(/[[\]]/g, ''),
      }
    }),
  )
}

async function openFont(file: string, axes: Record<string, number>): Promise<Font> {
  const opened = create(Buffer.from(await decompress(await readFile(resolve(file)))))
  if (!('getVariation' in opened)) throw new Error(`${file} holds several typefaces.`)
  return opened.getVariation(axes)
}
