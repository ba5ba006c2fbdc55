/** The cuts of the typefaces are those that the program describes. `UPDATE=1` cuts them anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import decompress from 'woff2-encoder/decompress'
import { coreSigns, cutFace, cuts } from './cut-faces.ts'

const styles = join(import.meta.dirname, '../../src/styles')
const css = ['fonts.css', 'more-fonts.css', 'strong-italics.css']
  .map((file) => readFileSync(join(styles, file), 'utf8'))
  .join('\n')

/** The codes that a face of `file` is used for. */
function codesOf(file: string): Set<number> {
  const face = css.split('@font-face').find((text) => text.includes(file)) ?? ''
  const ranges = face.match(/unicode-range:([^;]+);/)?.[1]?.split(',') ?? []
  return new Set(
    ranges.flatMap((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    }),
  )
}

describe.each(cuts)('$name', (cut) => {
  const file = `faces/${cut.name}.woff2`

  it('is cut as described', async () => {
    const bytes = await cutFace(cut)
    if (process.env['UPDATE'] === '1') writeFileSync(join(styles, file), bytes)
    expect(bytes.equals(readFileSync(join(styles, file)))).toBe(true)
  })

  it('keeps its copyright and the address of its licence', async () => {
    const font = create(Buffer.from(await decompress(readFileSync(join(styles, file)))))
    if (!('getName' in font)) throw new Error('The file holds several typefaces.')
    expect(font.copyright).toMatch(/Project Authors/)
    expect(String(font.getName('licenseURL', 'en'))).toBe('https://scripts.sil.org/OFL')
  })

  it('is asked for the signs that it has', () => {
    const codes = codesOf(file)
    for (const sign of coreSigns) expect(codes.has(sign.codePointAt(0) ?? 0), sign).toBe(cut.signs === 'core')
  })
})

it('faces whose weights differ are never parts of one', () => {
  const weights = (family: string, style: string) =>
    css
      .split('@font-face')
      .filter((face) => face.includes(`"${family}"`) && face.includes(`font-style: ${style}`))
      .map((face) => face.match(/font-weight: ([^;]+)/)?.[1])
  expect(new Set(weights('Piazzolla Variable', 'normal'))).toEqual(new Set(['400 700']))
  expect(new Set(weights('Piazzolla Variable', 'italic'))).toEqual(new Set(['400 500', '501 900']))
  expect(new Set(weights('Instrument Sans Variable', 'normal'))).toEqual(new Set(['400 700']))
})
