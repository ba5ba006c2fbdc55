import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageBeside, scriptLanguage } from '../../src/garden/script-language.ts'

test.each([
  ['双相情感障碍（BD）又名双相障碍', 'zh'],
  ['官方notion推荐的项目管理projects、sprints和tasks三件套', 'zh'],
  ['苔は屋根の上で育つ。Moss', 'ja'],
  ['モスガーデン', 'ja'],
  ['이끼는 지붕에서 자란다', 'ko'],
  ['Moss grows on the roof, 苔 in Japanese.', null],
  ['Мох растёт на крыше', null],
  ['1984, 2 + 2 = 4', null],
  ['', null],
] as const)('%j is in %s', (text, language) => {
  expect(scriptLanguage(text)).toBe(language)
})

test.each([
  ['zh', 'en', 'zh'],
  ['zh', 'zh-TW', null],
  ['zh', 'ja', null],
  ['ja', 'zh', 'ja'],
  ['ko', 'ko-KR', null],
  [null, 'en', null],
] as const)('%s on a site in %s is %s', (script, around, language) => {
  expect(languageBeside(script, around)).toBe(language)
})

test('text without a sign of these scripts has no language, however long', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'abc äß, 1.\n') })
  fc.assert(fc.property(latin, (text) => scriptLanguage(text) === null))
})
