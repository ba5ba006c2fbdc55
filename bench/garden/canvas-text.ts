/** The JSON of one made canvas (https://jsoncanvas.org): cards of text, notes, and lines between them. */
import type { BenchNote } from './plan-garden.ts'
import type { Random } from './random.ts'
import { sentence } from './words.ts'

export function canvasText(notes: readonly BenchNote[], random: Random): string {
  const count = 4 + random.below(8)
  const nodes = Array.from({ length: count }, (_, at) => {
    const place = { id: `n${at}`, x: (at % 4) * 320, y: Math.floor(at / 4) * 220, width: 260, height: 160 }
    const { folder, name } = random.pick(notes)
    return random.chance(0.5)
      ? { ...place, type: 'text', text: sentence(random) }
      : { ...place, type: 'file', file: folder === '' ? `${name}.md` : `${folder}/${name}.md` }
  })
  const edges = Array.from({ length: count - 1 }, (_, at) => ({
    id: `e${at}`,
    fromNode: `n${at}`,
    toNode: `n${random.below(count)}`,
  }))
  return `${JSON.stringify({ nodes, edges }, null, '\t')}\n`
}
