import { expect, test } from 'vitest'
import { direction, langAttributes } from '../../src/words/direction.ts'

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['FA', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn-PK', 'ltr'],
  ['ara', 'ltr'],
])('%s runs %s', (lang, expected) => {
  expect(direction(lang)).toBe(expected)
})

test('an element says only what differs from the text around it', () => {
  expect(langAttributes(null, 'en')).toEqual({})
  expect(langAttributes('en', 'en')).toEqual({})
  expect(langAttributes('de', 'en')).toEqual({ lang: 'de' })
  expect(langAttributes('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(langAttributes('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' })
})
