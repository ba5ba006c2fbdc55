import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestNotes } from '../../src/site/latest-notes.ts'
import { gardens, sampleEntry, sampleSettings } from './sample-entry.ts'

const settings = sampleSettings({
  topics: [
    { id: 'rivers', title: 'Rivers' },
    { id: 'Help', title: 'Help', aside: true },
  ],
})
const slugs = (entries: Parameters<typeof latestNotes>[0], count = 10) =>
  latestNotes(entries, settings, count).map(({ slug }) => slug)

const weir = sampleEntry({ slug: 'weir', topic: 'rivers', updated: '2024-01-01' })
const stray = sampleEntry({ slug: 'stray', created: '2025-01-01' })
const help = sampleEntry({ slug: 'help', topic: 'help', updated: '2026-01-01' })
const undated = sampleEntry({ slug: 'undated' })

test('leaves out topics that stand aside, and notes without a date', () => {
  expect(slugs([weir, stray, help, undated])).toEqual(['stray', 'weir'])
  expect(slugs([weir, stray, help, undated], 1)).toEqual(['stray'])
})

test('shows them where there is nothing else', () => {
  expect(slugs([help])).toEqual(['help'])
  expect(slugs([undated])).toEqual(['undated'])
})

test('is never empty in a garden that has notes, nor longer than it may be', () => {
  fc.assert(
    fc.property(gardens, fc.integer({ min: 1, max: 12 }), (entries, count) => {
      const { length } = latestNotes(entries, settings, count)
      expect(length).toBeLessThanOrEqual(count)
      expect(length > 0).toBe(entries.length > 0)
    }),
  )
})
