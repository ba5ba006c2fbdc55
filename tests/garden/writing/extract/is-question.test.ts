import { expect, it } from 'vitest'
import { isQuestion } from '../../../../src/garden/writing/extract/is-question.ts'

it.each([
  ['Has moss roots?', true],
  ['“Has moss roots?”', true],
  ['苔藓有根吗？', true],
  ['She asks “Why?” and waits.', false],
  ['Moss has no roots.', false],
  ['', false],
])('%j', (sentence, asks) => expect(isQuestion(sentence)).toBe(asks))
