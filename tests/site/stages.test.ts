import { expect, test } from 'vitest'
import { maturities } from '../../src/schemas/page.ts'
import { groupStages, stageOf, stages } from '../../src/site/stages.ts'
import { sampleEntry } from './sample-entry.ts'

test('there is a name and a meaning for every maturity of the schema, in its order', () => {
  expect(Object.keys(stages)).toEqual([...maturities])
  expect(groupStages([]).map(({ stage }) => stage)).toEqual([...maturities])
})

test('notes stand with their stage, notes without one nowhere', () => {
  const entries = [sampleEntry({ slug: 'a', maturity: 'budding' }), sampleEntry({ slug: 'b' })]
  expect(groupStages(entries).map(({ entries: of }) => of.map(({ slug }) => slug))).toEqual([[], ['a'], []])
})

test('stageOf knows the three and nothing else', () => {
  expect(maturities.map(stageOf)).toEqual([...maturities])
  expect(stageOf('ripe')).toBe(null)
  expect(stageOf(null)).toBe(null)
})
