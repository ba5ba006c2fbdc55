/** Sets text in the typefaces of cards: letters joined, kerned, and in the order in which they are seen. */
import bidiFactory from 'bidi-js'
import type { Font } from 'fontkit'
import type { SetText, Typesetter } from '../../../src/site/cards/typesetter.ts'
import { openTypefaces } from './typefaces.ts'

const bidi = bidiFactory()

/** Signs that a line can do without: emoji with all that belongs to them, and what is never seen. */
const spare =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\u{20E3}|[\u{E0020}-\u{E007F}]|\p{Cc}|\p{Cf}/gu

export function openTypesetter(): Typesetter {
  const typefaces = openTypefaces()
  const known = new Map<string, SetText>()
  return {
    settable: async (text) => {
      const plain = text.normalize('NFC').replace(/\s+/gu, ' ').replace(spare, '').replace(/ +/g, ' ').trim()
      // A title that is too long ends in dots.
      await typefaces.load(`${plain}…`)
      const lacking = [...plain].filter((sign) => !typefaces.find(sign, 'title'))
      if (lacking.some((sign) => /[\p{L}\p{N}\p{M}]/u.test(sign))) return null
      return [...plain]
        .filter((sign) => !lacking.includes(sign))
        .join('')
        .trim()
    },
    set: (text, face, direction) => {
      const key = `${face} ${direction} ${text}`
      const set = known.get(key) ?? setLine(text, direction, (sign) => typefaces.find(sign, face))
      known.set(key, set)
      return set
    },
  }
}

interface Run {
  text: string
  font: Font
  level: number
}

function setLine(text: string, direction: 'ltr' | 'rtl', fontOf: (sign: string) => Font | null): SetText {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  let x = 0
  const paths = inSight(runsOf(text, levels, fontOf)).flatMap(({ text: words, font, level }) => {
    const { glyphs, positions } = font.layout(
      words,
      [],
      undefined,
      undefined,
      level % 2 === 1 ? 'rtl' : 'ltr',
    )
    let pen = 0
    const outlines = glyphs.map((glyph, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {}
      const outline = glyph.path.translate(pen + xOffset, yOffset).toSVG()
      pen += xAdvance
      return outline
    })
    const start = x
    x += pen / font.unitsPerEm
    return [{ d: outlines.join(''), x: start, unit: font.unitsPerEm }]
  })
  return { width: x, paths }
}

/** Pieces in one typeface and one direction, in the order in which they are written. */
function runsOf(text: string, levels: Uint8Array, fontOf: (sign: string) => Font | null): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const sign of text) {
    const last = runs.at(-1)
    const level = levels[at] ?? 0
    at += sign.length
    // A blank is set with what stands before it.
    const font = sign === ' ' && last ? last.font : fontOf(sign)
    if (!font) continue
    if (last && last.font === font && last.level === level) last.text += sign
    else runs.push({ text: sign, font, level })
  }
  return runs
}

/** The pieces as they stand from left to right: rule L2 of the bidirectional algorithm. */
function inSight(runs: readonly Run[]): Run[] {
  let seen = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const next: Run[] = []
    let turned: Run[] = []
    for (const run of seen) {
      if (run.level >= level) turned = [run, ...turned]
      else {
        next.push(...turned, run)
        turned = []
      }
    }
    seen = [...next, ...turned]
  }
  return seen
}
