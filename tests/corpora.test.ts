import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { corpusPath, describeCorpus } from './corpora.ts'

test('a corpus that is not here has no path', () => {
  expect(corpusPath('no-such-corpus')).toBeNull()
})

describeCorpus('no-such-corpus', () => {
  throw new Error('read without its corpus')
})

describeCorpus('jzhao-garden', (folder) => {
  test('is found', () => {
    expect(isAbsolute(folder)).toBe(true)
  })
})
