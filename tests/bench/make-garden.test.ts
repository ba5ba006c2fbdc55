/** The gardens of the benchmark: the same for everyone, and shaped like real ones. */
import { createHash } from 'node:crypto'
import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gardenFiles } from '../../bench/garden/make-garden.ts'
import { pngPicture } from '../../bench/garden/pictures.ts'
import { planGarden } from '../../bench/garden/plan-garden.ts'
import { createRandom } from '../../bench/garden/random.ts'

const texts = textsOf(1000)

describe('a made garden', () => {
  it('has the same bytes on every machine', () => {
    expect(hashOf(300, 1)).toBe('93dc5293c762579038abb957250470879b31e5ae10fbdb135521165df8c53154')
  })

  it('is another one for another seed', () => {
    expect(hashOf(50, 2)).not.toBe(hashOf(50, 1))
  })

  it('has notes of about 400 words', () => {
    const words = texts.reduce((sum, text) => sum + (text.match(/\w+/g)?.length ?? 0), 0)
    expect(words / 1000).toBeGreaterThan(350)
    expect(words / 1000).toBeLessThan(550)
  })

  it('has few notes with many backlinks and many with few', () => {
    const backlinks = Array.from({ length: 2000 }, () => 0)
    for (const { links } of planGarden({ notes: 2000, seed: 1 }))
      for (const target of new Set(links)) backlinks[target] = (backlinks[target] ?? 0) + 1
    const sorted = backlinks.toSorted((a, b) => b - a)
    const all = sorted.reduce((sum, count) => sum + count, 0)
    const top = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0)
    expect(sorted[0]).toBeGreaterThan(100)
    expect(top / all).toBeGreaterThan(0.3)
    expect(sorted[1000]).toBeLessThan(5)
  })

  it.each([
    ['code', /^```\w/m, 0.15, 0.35],
    ['formulas', /\$x_|^\$\$$/m, 0.05, 0.2],
    ['callouts', /^> \[!/m, 0.05, 0.2],
    ['tables', /^\| --- /m, 0.03, 0.15],
    ['pictures', /drawing-\d+\./, 0.08, 0.25],
    ['footnotes', /^\[\^1\]:/m, 0.02, 0.12],
    ['tags', /^tags:/m, 0.55, 0.75],
    ['no publication', /^publish: false$/m, 0.02, 0.06],
  ] as const)('has %s in a share of its notes as real gardens have', (_, pattern, least, most) => {
    const share = texts.filter((text) => pattern.test(text)).length / texts.length
    expect(share).toBeGreaterThan(least)
    expect(share).toBeLessThan(most)
  })
})

it('a made PNG is a sound one', () => {
  const bytes = Buffer.from(pngPicture(createRandom(1)))
  const start = bytes.indexOf('IDAT') + 4
  const data = bytes.subarray(start, start + bytes.readUInt32BE(start - 8))
  expect(inflateSync(data)).toHaveLength(64 * (1 + 96 * 3))
  expect(bytes.readUInt32BE(start + data.length)).toBe(crc32(bytes.subarray(start - 4, start + data.length)))
})

function textsOf(notes: number): string[] {
  const size = { notes, seed: 1 }
  return [...gardenFiles(planGarden(size), size)].flatMap(([path, content]) =>
    path.endsWith('.md') ? [String(content)] : [],
  )
}

function hashOf(notes: number, seed: number): string {
  const hash = createHash('sha256')
  for (const [path, content] of gardenFiles(planGarden({ notes, seed }), { notes, seed }))
    hash.update(`${path}\0`).update(content)
  return hash.digest('hex')
}
