/** A card as SVG in shades of one colour: black is the blue of the print, white its paper. */
import type { Maturity, NoteEntry } from '../../schemas/page.ts'
import { drawSpecimen } from '../specimen/draw-specimen.ts'
import { breakLines, partWords } from './break-lines.ts'
import { type Card, cardSize } from './card.ts'
import { brushedSheet } from './sheet.ts'
import { garden, stageSigns } from './signs.ts'
import type { Face, Typesetter } from './typesetter.ts'

/** Where the words stand. */
const edge = 92
const column = 668

/** The sizes of titles and how many lines each may have. */
const sizes = [
  { size: 92, lines: 2 },
  { size: 78, lines: 3 },
  { size: 66, lines: 4 },
  { size: 56, lines: 5 },
  { size: 48, lines: 6 },
]

const leading = 1.14

/** The drawing of `card`. Words that cannot be set are left out. */
export async function drawCard(card: Card, type: Typesetter): Promise<string> {
  const [title, label, stage, site] = await Promise.all(
    [card.title, card.label, card.stage?.name ?? '', card.site].map(
      async (text) => (await type.settable(text)) ?? '',
    ),
  )
  const rtl = card.direction === 'rtl'
  const put = (text: string, x: number, y: number, size: number, face: Face) => {
    const { width, paths } = type.set(text, face, card.direction)
    const start = rtl ? cardSize.width - x - width * size : x
    const outlines = paths.map(
      (path) =>
        `<path transform="translate(${(start + path.x * size).toFixed(2)} ${y.toFixed(2)}) scale(${(size / path.unit).toFixed(5)} ${(-size / path.unit).toFixed(5)})" d="${path.d}"/>`,
    )
    return { svg: outlines.join(''), end: x + width * size }
  }
  const sign = (drawing: string, x: number, y: number, size: number) =>
    `<g transform="translate(${rtl ? cardSize.width - x - size : x} ${y}) scale(${size / 24})">${drawing}</g>`

  const top = label ? put(label, edge, 128, 29, 'label') : { svg: '', end: edge - 34 }
  const at = top.end + 34
  const grown = card.stage
    ? sign(stageSigns[card.stage.kind], at, 101, 33) +
      (stage ? put(stage, at + 42, 128, 29, 'label').svg : '')
    : ''
  const { size, lines } = titleLines(title ?? '', (line) => type.set(line, 'title', card.direction).width)
  const first = (top.svg || grown ? 172 : 116) + size * 0.92
  const words = lines.map((line, row) => put(line, edge - 2, first + row * size * leading, size, 'title').svg)
  const foot = site ? put(site, edge + 50, 546, 29, 'label').svg : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}"><rect width="100%" height="100%" fill="#fff"/><path d="${brushedSheet()}" fill="#000"/>${plantOf(card, rtl)}<g fill="#fff">${words.join('')}</g><g fill="#d4d4d4" stroke="none">${top.svg}${grown}${foot}${sign(garden, edge - 3, 516, 39)}</g></svg>`
}

/** The largest size at which the title has room; of one that has none at the smallest, as much as there is room for. */
function titleLines(title: string, widthOf: (line: string) => number): { size: number; lines: string[] } {
  for (const { size, lines: most } of sizes) {
    const lines = breakLines(title, widthOf, column / size)
    if (lines.length <= most && lines.every((line) => widthOf(line) <= column / size)) return { size, lines }
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 48, lines: 6 }
  const lines = breakLines(partWords(title, widthOf, column / size), widthOf, column / size)
  if (lines.length <= most) return { size, lines }
  const last = lines[most - 1] ?? ''
  return { size, lines: [...lines.slice(0, most - 1), cutTo(`${last}…`, widthOf, column / size)] }
}

/** As much of a line as has room. */
function cutTo(line: string, widthOf: (line: string) => number, most: number): string {
  let signs = [...line]
  while (signs.length > 1 && widthOf(signs.join('')) > most) signs = [...signs.slice(0, -2), '…']
  return signs.join('')
}

/** The plant grows out of the lower edge of the sheet, beside the words. */
function plantOf({ plant: { key, leaves } }: Card, rtl: boolean): string {
  const {
    viewBox,
    wood,
    leaves: blades,
  } = drawSpecimen({
    key,
    title: '',
    description: null,
    entries: leaves.map(leafEntry),
  })
  const [x = 0, y = 0, width = 1, height = 1] = viewBox.split(' ').map(Number)
  const scale = Math.min(330 / width, 480 / height)
  const middle = rtl ? cardSize.width - 968 : 968
  const foot = cardSize.height - 30
  const place = `translate(${middle} ${foot}) scale(${scale.toFixed(4)}) translate(${-x - width / 2} ${-y - height})`
  const line = `stroke="#b9b9b9" stroke-width="${(2.6 / scale).toFixed(3)}" stroke-linejoin="round" stroke-linecap="round"`
  const blade = (d: string, fill: string) => (d ? `<path d="${d}" fill="${fill}"/>` : '')
  return `<g transform="${place}" ${line}><path d="${wood}" fill="none"/>${blade(blades.plain, '#2c2c2c')}${blade(blades.seedling, '#000')}${blade(blades.budding, '#4e4e4e')}${blade(blades.evergreen, '#b9b9b9')}</g>`
}

/** A note of which only the leaf is known; they keep their order. */
function leafEntry(maturity: Maturity | null, at: number): NoteEntry {
  const nothing = {
    title: '',
    description: null,
    topic: null,
    tags: [],
    created: null,
    updated: null,
    lang: null,
  }
  const slug = String(at).padStart(3, '0')
  return { ...nothing, slug, maturity, featured: false }
}
