/** What stands in the place of Plex Mono is as wide and as high as it, so that nothing moves when it comes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { create } from 'fontkit'
import { expect, it } from 'vitest'
import decompress from 'woff2-encoder/decompress'

const styles = join(import.meta.dirname, '../../src/styles')
const faces = readFileSync(join(styles, 'fonts.css'), 'utf8').split('@font-face')

/** The width of every sign of a face, in parts of its size, as the tables of its file have it. */
const widths: Record<string, number> = {
  'Droid Sans Mono': 1229 / 2048,
  'Roboto Mono': 1229 / 2048,
  'Noto Sans Mono': 600 / 1000,
  'Liberation Mono': 1229 / 2048,
  Cousine: 1229 / 2048,
  'Courier New': 1229 / 2048,
  Menlo: 1233 / 2048,
  'Menlo-Regular': 1233 / 2048,
  'DejaVu Sans Mono': 1233 / 2048,
  Consolas: 1126 / 2048,
}

/** Plex in parts of its size. */
async function plexMetrics() {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  )
  const font = create(Buffer.from(await decompress(readFileSync(file))))
  if (!('unitsPerEm' in font)) throw new Error('The file holds several typefaces.')
  const width = font.glyphForCodePoint(0x4d).advanceWidth
  const [wide, ascent, descent] = [width, font.ascent, -font.descent].map((units) => units / font.unitsPerEm)
  return { wide, ascent, descent }
}

it.each(['Code 550', 'Code 600', 'Code 602'])('%s has the measures of Plex Mono', async (family) => {
  const plex = await plexMetrics()
  const face = faces.find((text) => text.includes(`"${family}"`)) ?? ''
  const percent = (property: string) => {
    const value = new RegExp(`[^-]${property}: ([\\d.]+)%`).exec(face)?.[1]
    return value === undefined ? 1 : Number(value) / 100
  }
  const size = percent('size-adjust')
  const names = [...face.matchAll(/local\("([^"]+)"\)/g)].map(([, name = '']) => name)
  expect(names).not.toEqual([])
  for (const name of names) expect(size * (widths[name] ?? Number.NaN), name).toBeCloseTo(plex.wide ?? 0, 3)
  expect(size * percent('ascent-override')).toBeCloseTo(plex.ascent ?? 0, 3)
  expect(size * percent('descent-override')).toBeCloseTo(plex.descent ?? 0, 3)
})
