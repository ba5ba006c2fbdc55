/** What the almanac tells of a garden, against a count by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maturities, type NoteEntry } from '../../src/schemas/page.ts'
import { almanacOf } from '../../src/site/almanac/almanac.ts'
import { sampleEntry } from './sample-entry.ts'

const day = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const note = fc.record({
  created: fc.option(day),
  steps: fc.array(fc.record({ stage: fc.option(fc.constantFrom(...maturities)), date: day }), {
    maxLength: 4,
  }),
})
const entries = fc.array(note, { maxLength: 12 }).map((notes) =>
  notes.map(({ created, steps }, at): NoteEntry => {
    const stages = steps.toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return { ...sampleEntry({ slug: `note-${at}` }), created, stages }
  }),
)

test('counts what was planted and where notes stood, month by month', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const grown = almanacOf({ entries: all, lengths: [], histories: [], graph: { edges: [] } })
      const dates = all.flatMap(({ created }) => created ?? []).sort()
      expect(grown.months.at(-1)).toBe(dates.at(-1)?.slice(0, 7))
      expect(grown.months.length).toBeLessThanOrEqual(24)
      for (const [at, month] of grown.months.entries()) {
        expect(grown.planted[at]).toBe(dates.filter((date) => date.startsWith(month)).length)
        for (const stage of maturities) {
          const standing = all.filter(({ stages = [] }) => {
            const until = stages.filter(({ date }) => date <= `${month}-31`)
            return until.length > 0 && until[until.length - 1]?.stage === stage
          })
          const row = grown.stages.find((one) => one.stage === stage)
          expect(row?.counts[at] ?? 0).toBe(standing.length)
        }
      }
    }),
  )
})

test('names the oldest, the most tended and the longest notes', () => {
  const [a, b] = [
    { ...sampleEntry({ slug: 'a' }), created: '2026-02-01' },
    { ...sampleEntry({ slug: 'b' }), created: '2025-12-31' },
  ]
  const revision = {
    date: '2026-03-01',
    first: false,
    stage: null,
    words: { added: 1, removed: 0 },
    retitled: false,
    parts: [],
    sections: [],
    links: 0,
  }
  const grown = almanacOf({
    entries: [a, b],
    lengths: [
      { slug: 'a', words: 10 },
      { slug: 'b', words: 5 },
      { slug: 'unlisted', words: 99 },
    ],
    histories: [
      {
        slug: 'a',
        history: { stages: [], revisions: [revision, { ...revision, first: true }], hadPrivateTime: false },
      },
    ],
    graph: { edges: [[0, 1, 'link']] },
  })
  expect(grown).toMatchObject({ notes: 2, words: 15, links: 1, planted: [1, 0, 1] })
  expect(grown.months).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(grown.oldest.map(({ entry }) => entry.slug)).toEqual(['b', 'a'])
  expect(grown.mostTended.map(({ entry, times }) => [entry.slug, times])).toEqual([['a', 1]])
  expect(grown.longest.map(({ entry }) => entry.slug)).toEqual(['a', 'b'])
})
