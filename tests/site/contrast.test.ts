/** The colours of src/styles/tokens.css against WCAG 2.2: text needs a contrast of 4.5 on every ground it stands on. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')

/** `--name: light-dark(oklch(…), oklch(…))` with the lightness in percent. */
const declaration = /--([\w-]+): light-dark\(\s*oklch\(([^)/]+)\),\s*oklch\(([^)/]+)\)\s*\)/g
const colours = new Map(
  [...tokens.matchAll(declaration)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

const grounds = ['paper', 'paper-sunk']
const texts = ['ink', 'ink-soft', 'blue', 'hue-good', 'hue-ask', 'hue-care', 'hue-bad']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s reads on %s',
    (text, ground) => {
      expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('the plate and the highlight can be read', () => {
    expect(contrast(colour('plate-ink', theme), colour('plate', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('plate-ink-soft', theme), colour('plate', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('ink', theme), colour('mark', theme))).toBeGreaterThanOrEqual(4.5)
  })

  test('the border of a control can be seen', () => {
    expect(contrast(colour('ink-faint', theme), colour('paper', theme))).toBeGreaterThanOrEqual(3)
  })
})

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = colours.get(name)?.[theme]
  if (value === undefined) throw new Error(`tokens.css has no --${name}`)
  return value
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The relative luminance of `L% C H`, after Björn Ottosson's definition of OKLab. */
function luminance(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.split(' ').map((part) => Number.parseFloat(part))
  const [L, a, b] = [
    lightness / 100,
    chroma * Math.cos((hue * Math.PI) / 180),
    chroma * Math.sin((hue * Math.PI) / 180),
  ]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const [red, green, blue] = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
