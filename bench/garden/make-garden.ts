/** Writes a made garden to disk: realistic notes, pictures and canvases, the same bytes for the same size and seed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canvasText } from './canvas-text.ts'
import { noteText } from './note-text.ts'
import { pngPicture, svgPicture } from './pictures.ts'
import { type BenchNote, type GardenSize, planGarden } from './plan-garden.ts'
import { createRandom, seedOf } from './random.ts'

/** One picture for as many notes, and one canvas. */
const notesAPicture = 25
const notesACanvas = 500

/** Fills `dir` and returns what it holds. */
export function makeGarden(dir: string, size: GardenSize): BenchNote[] {
  const notes = planGarden(size)
  for (const [path, content] of gardenFiles(notes, size)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return notes
}

/** The files of the garden one by one, as ten thousand notes are many. */
export function* gardenFiles(
  notes: readonly BenchNote[],
  { seed }: GardenSize,
): Generator<[path: string, content: string | Uint8Array]> {
  // Pictures and canvases draw from seeds that no note has.
  const randomOf = (kind: number, at: number) => createRandom(seedOf(seedOf(seed, -2 - kind), at))
  const pictures = Array.from({ length: Math.ceil(notes.length / notesAPicture) }, (_, at) =>
    at % 4 === 3 ? `drawing-${at}.svg` : `drawing-${at}.png`,
  )
  for (const [at, { folder, name }] of notes.entries()) {
    yield [join(folder, `${name}.md`), noteText(notes, at, randomOf(0, at), pictures)]
  }
  for (const [at, name] of pictures.entries()) {
    const random = randomOf(1, at)
    yield [`pictures/${name}`, name.endsWith('.svg') ? svgPicture(random) : pngPicture(random)]
  }
  for (let at = 0; at < Math.ceil(notes.length / notesACanvas); at++) {
    yield [`canvases/map-${at}.canvas`, canvasText(notes, randomOf(2, at))]
  }
}
