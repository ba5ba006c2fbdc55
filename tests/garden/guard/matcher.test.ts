/** What is found: against a search that compares words with words. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMatcher } from '../../../src/garden/guard/matcher.ts'
import { tabulate } from '../../../src/garden/guard/secret-tables.ts'
import { keepSecrets } from '../../../src/garden/guard/secrets.ts'
import type { Subject } from '../../../src/garden/guard/subject.ts'
import { createTokeniser } from '../../../src/garden/guard/tokenise.ts'

/** The texts of the subjects that are found in `text`. */
function foundIn(text: string, subjects: readonly Subject[], place: 'words' | 'program' | 'bytes' = 'words') {
  const tokeniser = createTokeniser()
  const secrets = keepSecrets(subjects, tokeniser)
  const numbers = new Set<number>()
  createMatcher(tabulate(secrets), tokeniser).search(tokeniser.read(text), place, numbers)
  return [...new Set([...numbers].map((number) => secrets.all[number]?.subject.text ?? ''))].toSorted()
}

const named = (text: string, kind: Subject['kind'] = 'title'): Subject => ({ kind, text, from: 'x.md' })

const word = fc.constantFrom('moss', 'stone', 'heron', 'weir', 'oak')
const phrase = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map((words) => words.join(' '))

it('finds a name where its words stand in a row, and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(phrase(1, 6), { maxLength: 12 }), phrase(0, 30), (names, text) => {
      const expected = [...new Set(names)].filter((name) => ` ${text} `.includes(` ${name} `))
      expect(
        foundIn(
          text,
          names.map((name) => named(name)),
        ),
      ).toEqual(expected.toSorted())
    }),
  )
})

it('finds eleven words in a row of any longer text', () => {
  fc.assert(
    fc.property(phrase(16, 60), fc.nat(50), phrase(0, 9), phrase(0, 9), (secret, from, before, behind) => {
      const words = secret.split(' ')
      const start = Math.min(from, words.length - 11)
      const quoted = words.slice(start, start + 11).join(' ')
      expect(foundIn(`${before} ${quoted} ${behind}`, [named(secret, 'text')])).toEqual([secret])
    }),
  )
})

it('finds a number in groups, in one piece, and neither in part', () => {
  const secret = named('+44 1632 960 983', 'private word')
  const texts = ['441632960983', '44-16-32-96-09-83', '4416329609', '1632960983']
  expect(texts.map((text) => foundIn(text, [secret]).length)).toEqual([1, 1, 0, 0])
})

it('takes a short name in a program, or among bytes, for chance', () => {
  const subjects = [named('Moss'), named('Quince settlement'), named('Zebedee', 'private word')]
  const text = 'moss quince-settlement zebedee'
  expect(foundIn(text, subjects, 'program')).toEqual(['Quince settlement', 'Zebedee'])
  expect(foundIn(text, subjects, 'words')).toEqual(['Moss', 'Quince settlement', 'Zebedee'])
})
