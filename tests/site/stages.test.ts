import { expect, test } from 'vitest'
import { maturities } from '../../src/schemas/page.ts'
import { groupStages, stageOf } from '../../src/site/stages.ts'
import { en } from '../../src/words/en.ts'
import { sampleEntry } from './sample-entry.ts'

test('there is a name and a meaning for every maturity of the schema, in its order', () => {
  expect(Object.keys(en.note.stages)).toEqual([...maturities])
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
