import { describe, expect, test } from 'vitest'
import { languages, wordsOf } from '../../src/words/words-of.ts'

/** Every phrase of a dictionary by its path; the wordings of a plural under their category. */
function phrasesOf(value: unknown, path = ''): [path: string, phrase: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => phrasesOf(inner, `${path}/${key}`))
}

const marksOf = (phrase: string) => [...phrase.matchAll(/\{\w+\}|\]\(\w+\)/g)].map(([mark]) => mark).sort()
const isPlural = (path: string) => /\/(?:zero|one|two|few|many|other)$/.test(path)
const [english, ...others] = languages.map((words) => new Map(phrasesOf(words)))

describe.each(others.map((phrases) => [phrases.get('/lang') ?? '', phrases] as const))(
  '%s',
  (lang, phrases) => {
    test('says all that English says, and nothing else', () => {
      const paths = (of: ReadonlyMap<string, string>) => [...of.keys()].filter((path) => !isPlural(path))
      expect(paths(phrases)).toEqual(paths(english ?? new Map()))
      expect([...phrases].filter(([, phrase]) => phrase.trim() === '')).toEqual([])
    })

    test('has the places of English in every phrase; its grammar may do without the noun of the owner', () => {
      const wrong = [...phrases].filter(([path, phrase]) => {
        const model = english?.get(path) ?? english?.get(path.replace(/\w+$/, 'other')) ?? ''
        const [own, wanted] = [marksOf(phrase), marksOf(model)]
        return (
          own.join() !== wanted.join() && own.join() !== wanted.filter((mark) => mark !== '{noun}').join()
        )
      })
      // A wording for exactly one thing need not give the number.
      expect(wrong.filter(([path, phrase]) => !(path.endsWith('/one') && !phrase.includes('{n}')))).toEqual(
        [],
      )
    })

    test('has a wording for each of its plurals', () => {
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
      const plurals = [...phrases.keys()].filter((path) => path.endsWith('/other'))
      for (const path of plurals) {
        const given = [...phrases.keys()].filter((one) => one.startsWith(path.replace(/other$/, '')))
        const known = given.map((one) => one.split('/').at(-1) ?? '')
        expect(categories, path).toEqual(expect.arrayContaining(known))
      }
    })
  },
)

test.each([
  [['de'], 'de'],
  [['de-AT'], 'de-AT'],
  [['ZH-hant'], 'ZH-hant'],
  [['fr', 'es'], 'es'],
  [[null, undefined, 'fr'], 'en'],
  [[], 'en'],
])('the words for %j are those of %s', (langs, expected) => {
  expect(wordsOf(...langs).lang).toBe(expected)
})
