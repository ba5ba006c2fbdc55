import { expect, test } from 'vitest'
import { openStemmer } from '../../../../pipelines/adapters/stemmers.ts'
import { holdsGap } from '../../../../src/garden/writing/model/holds-gap.ts'

const stem = await openStemmer('en')
const question = 'Why does moss hold water in winter?'

test.each([
  ['The notes do not say why moss holds water.', true],
  ['Nothing in the notes tells of winter.', true],
  ['The notes do not say that Falk sells moss.', false],
  ['The notes say nothing of https://evil.example.', false],
  ['The notes say nothing of [[water]].', false],
  ['The notes say nothing of 1974.', false],
  ['…', false],
])('%j: %j', (text, holds) => {
  expect(holdsGap(text, question, stem)).toBe(holds)
})
