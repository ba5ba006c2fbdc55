import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawPlant } from '../../src/site/plant.ts'
import { groupTopics } from '../../src/site/topics.ts'
import { gardens, sampleEntry } from './sample-entry.ts'

const leafCount = (path: string) => path.match(/Z/g)?.length ?? 0
const draw = (entries: ReturnType<typeof sampleEntry>[]) => drawPlant(groupTopics(entries, [], 'en'), entries)

describe('the plant', () => {
  test('has one leaf for each note of its kind, and a branch for each topic', () => {
    fc.assert(
      fc.property(gardens, (entries) => {
        const { leaves, wood, notesPerLeaf } = draw(entries)
        for (const stage of ['seedling', 'budding', 'evergreen'] as const) {
          expect(leafCount(leaves[stage])).toBe(entries.filter((entry) => entry.maturity === stage).length)
        }
        expect(leafCount(leaves.plain)).toBe(entries.filter((entry) => entry.maturity === null).length)
        expect(notesPerLeaf).toBe(1)
        const topics = groupTopics(entries, [], 'en').filter((topic) => topic.entries.length > 0)
        expect(wood.match(/Q/g)).toHaveLength(2 + topics.length)
      }),
    )
  })

  test('stays within its sheet and is drawn of numbers only', () => {
    fc.assert(
      fc.property(gardens, (entries) => {
        const { leaves, viewBox, wood } = draw(entries)
        const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number)
        const paths = Object.values(leaves).join('')
        expect(`${paths}${wood}`).toMatch(/^[MCLQZ0-9 .-]*$/)
        for (const [, x, y] of paths.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(left)
          expect(Number(x)).toBeLessThanOrEqual(left + width)
          expect(Number(y)).toBeGreaterThanOrEqual(top)
          expect(Number(y)).toBeLessThanOrEqual(top + height)
        }
      }),
    )
  })

  test('of a large garden shares its leaves among the notes', () => {
    const entries = Array.from({ length: 1300 }, (_, index) =>
      sampleEntry({ slug: `n${index}`, topic: `t${index % 40}`, maturity: 'budding' }),
    )
    const { leaves, notesPerLeaf, wood } = draw(entries)
    expect(notesPerLeaf).toBeGreaterThan(1)
    expect(leafCount(leaves.budding)).toBeLessThan(200)
    expect(wood.match(/Q/g)).toHaveLength(15)
  })

  test('crowds no limb', () => {
    const entries = Array.from({ length: 90 }, (_, index) => sampleEntry({ slug: `n${index}`, topic: 'one' }))
    const { leaves, notesPerLeaf } = draw(entries)
    expect(notesPerLeaf).toBe(5)
    expect(leafCount(leaves.plain)).toBe(18)
  })

  test('branches into the fullest topics, in their order', () => {
    const topics = Array.from({ length: 15 }, (_, index) => `t${String.fromCharCode(97 + index)}`)
    const entries = topics.flatMap((topic, index) =>
      Array.from({ length: index < 2 ? 1 : 2 }, (_, note) =>
        sampleEntry({ slug: `${topic}-${note}`, topic }),
      ),
    )
    const full = entries.filter((entry) => entry.topic !== 'ta' && entry.topic !== 'tb')
    const stemless = drawPlant(groupTopics(full, [], 'en'), full)
    const branches = (wood: string) =>
      wood
        .split('M')
        .filter((limb) => limb.includes('Q'))
        .slice(2)
    expect(branches(draw(entries).wood)).toEqual(branches(stemless.wood))
  })

  test('is the same for the same garden', () => {
    const entries = [sampleEntry({ slug: 'a', topic: 'x' }), sampleEntry({ slug: 'b' })]
    expect(draw(entries)).toEqual(draw(structuredClone(entries)))
  })
})
