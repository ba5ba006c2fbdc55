import { expect, test } from 'vitest'
import { titleSize } from '../../src/site/title-size.ts'

test.each([
  ['CAMELOT', 'short'],
  ['System-of-One: AI-Augmented Solopreneurship', 'medium'],
  ['系统思考的入门：存量、流量与反馈', 'short'],
  ['系统思考的入门：存量、流量与反馈，以及为什么结构比努力更重要', 'medium'],
  ['x'.repeat(81), 'long'],
])('%s is %s', (title, size) => {
  expect(titleSize(title)).toBe(size)
})
