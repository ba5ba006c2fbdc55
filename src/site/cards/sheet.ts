/** The sheet that a card is printed on: paper, and on it the blue as a brush left it. */
import { cardSize } from './card.ts'

/** Where the blue ends, on average, from each edge. */
const margin = 30

/** The hairs of the brush, each a few pixels wide. */
const hairs = 71

/** The path of the blue: strokes from side to side, of which each hair ends a little elsewhere. */
export function brushedSheet(): string {
  const step = (cardSize.height - 2 * margin) / hairs
  const ends = Array.from({ length: hairs }, (_, at) => ({
    y: margin + at * step,
    left: margin + sway(at, 1.3),
    right: cardSize.width - margin + sway(at, 4.1),
  }))
  const down = ends.map(
    ({ y, right }) => `L${n(right)} ${n(y + step * 0.15)}L${n(right)} ${n(y + step * 0.85)}`,
  )
  const up = ends
    .toReversed()
    .map(({ y, left }) => `L${n(left)} ${n(y + step * 0.85)}L${n(left)} ${n(y + step * 0.15)}`)
  return `M${n(margin + 14)} ${n(margin - 3)}L${n(cardSize.width * 0.6)} ${n(margin + 1)}${down.join('')}L${n(cardSize.width * 0.35)} ${n(cardSize.height - margin + 3)}${up.join('')}Z`
}

/** How far a hair goes on: strokes as wide as the brush, and in them the hairs. */
function sway(at: number, seed: number): number {
  const stroke = Math.floor((at + seed) / 9)
  return 9 * Math.sin(stroke * 2.4 + seed) + 4 * Math.sin(at * 1.9 + seed * 3) + 3 * Math.sin(at * 4.3 + seed)
}

function n(value: number): string {
  return value.toFixed(1)
}
