import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSpecimen, leafFormOf } from '../../../src/site/specimen/draw-specimen.ts'
import { groupTopics } from '../../../src/site/topics.ts'
import { gardens, sampleEntry } from '../sample-entry.ts'

const leafCount = (path: string) => path.match(/Z/g)?.length ?? 0
const topicsOf = (entries: ReturnType<typeof sampleEntry>[]) => groupTopics(entries, [], 'en')
const topicOf = (key: string, notes: number) => ({
  key,
  title: key,
  description: null,
  entries: Array.from({ length: notes }, (_, index) => sampleEntry({ slug: `n${index}` })),
})
const keys = Array.from({ length: 200 }, (_, index) => `topic-${index}`)

describe('the plant of a topic', () => {
  test('has one leaf for each note of its kind', () => {
    fc.assert(
      fc.property(gardens, (entries) => {
        for (const topic of topicsOf(entries)) {
          const { leaves } = drawSpecimen(topic)
          const notesPerLeaf = Math.ceil(topic.entries.length / 24)
          const drawn = Object.values(leaves).reduce((sum, path) => sum + leafCount(path), 0)
          expect(drawn).toBe(Math.ceil(topic.entries.length / notesPerLeaf))
          if (notesPerLeaf > 1) continue
          const grown = topic.entries
          for (const stage of ['seedling', 'budding', 'evergreen'] as const) {
            expect(leafCount(leaves[stage])).toBe(grown.filter(({ maturity }) => maturity === stage).length)
          }
          expect(leafCount(leaves.plain)).toBe(grown.filter(({ maturity }) => maturity === null).length)
        }
      }),
    )
  })

  test('stays within its sheet, stands on its lower edge and is drawn of numbers only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.integer({ min: 1, max: 60 }), (key, notes) => {
        const { leaves, viewBox, wood } = drawSpecimen(topicOf(key, notes))
        const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number)
        expect(top + height).toBe(0)
        expect(leaves.plain + wood).toMatch(/^[MCLQZ0-9 .-]+$/)
        for (const [, x, y] of leaves.plain.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(left)
          expect(Number(x)).toBeLessThanOrEqual(left + width)
          expect(Number(y)).toBeGreaterThanOrEqual(top)
          expect(Number(y)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('of a large topic shares its leaves among the notes', () => {
    const { leaves } = drawSpecimen(topicOf('large', 130))
    expect(leafCount(leaves.plain)).toBe(22)
  })

  test('keeps the older leaves below the younger', () => {
    const old = sampleEntry({ slug: 'z', created: '2020-01-01', maturity: 'evergreen' })
    const young = sampleEntry({ slug: 'a', created: '2024-01-01', maturity: 'seedling' })
    const footOf = (path: string) => Number(path.match(/^M\S+ (-?[\d.]+)/)?.[1])
    const upright = keys.filter((key) => {
      const { leaves } = drawSpecimen({ ...topicOf(key, 0), entries: [young, old] })
      return footOf(leaves.evergreen) > footOf(leaves.seedling)
    })
    const upsideDown = keys.filter((key) => {
      const { leaves } = drawSpecimen({ ...topicOf(key, 0), entries: [old, young] })
      return footOf(leaves.evergreen) < footOf(leaves.seedling) - 15
    })
    expect(upright.length).toBeGreaterThan(80)
    expect(upsideDown).toEqual([])
  })

  test('is of many kinds, and the same for the same topic', () => {
    const kinds = new Set(
      keys.map((key) => JSON.stringify(drawSpecimen(topicOf(key, 8)).wood.match(/[MQL]/g))),
    )
    expect(kinds.size).toBeGreaterThanOrEqual(5)
    expect(new Set(keys.map((key) => leafFormOf(key).name)).size).toBe(7)
    expect(drawSpecimen(topicOf('one', 8))).toEqual(drawSpecimen(structuredClone(topicOf('one', 8))))
  })
})
