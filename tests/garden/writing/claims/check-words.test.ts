/** What the checks without a model find: small changes of true claims are refused, true claims are not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { openStemmer } from '../../../../pipelines/adapters/stemmers.ts'
import { readNote } from '../../../../src/garden/note.ts'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { randomNumbers } from '../../../../src/garden/suggest/random-numbers.ts'
import { checkWords } from '../../../../src/garden/writing/claims/check-words.ts'
import { readSentences } from '../../../../src/garden/writing/sentences/read-sentences.ts'
import { projectRoot } from '../../../fakes/run-one.ts'
import claims from './claims.json' with { type: 'json' }
import { type Mutation, mutations } from './mutate.ts'

const stemmers = { en: await openStemmer('en'), de: await openStemmer('de') }
const sentences = sampleSentences()
const common = new Set(sentences.flatMap((text) => text.match(/(?<=[a-z,] )[a-z]+/g) ?? []))
const isCommon = (word: string) => common.has(word)

function check(claim: string, quotes: readonly string[], lang: 'en' | 'de' = 'en') {
  return checkWords(claim, quotes, { stem: stemmers[lang], isCommon })
}

function sampleSentences(): string[] {
  const folder = join(projectRoot, 'src', 'content', 'notes')
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('zettelkasten'))
  return files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const path = toVaultPath(name)
    const { tree, note } = readNote({ path, text: source, hash: '', dates: null })
    const found = readSentences({ note: path, hash: '', lang: 'en', tree, source, headings: note.headings })
    return found.filter(({ closed }) => closed).map(({ text }) => text)
  })
}

test.each([
  ['It took 6 days.', 'It took 5 days.', 'number'],
  ['It took 5 weeks.', 'It took 5 days.', 'unit'],
  ['It sells 0.59 a month.', 'It sells 0.59 a week.', 'unit'],
  ['It was on 3 May 2020.', 'It was on 4 May 2020.', 'date'],
  ['It was found by Knuth.', 'It was found by Turing.', 'name'],
  ['Hugo is fast.', 'Eleventy is fast.', 'name'],
  ['It is not fast.', 'It is fast.', 'negation'],
  ['It is fast.', 'It is not fast.', 'negation'],
  ['It has more.', 'It has less.', 'opposite'],
  ['See https://evil.example/a.', 'See https://good.example/a.', 'address'],
])('%j is not held by %j', (claim, quote, rule) => {
  expect(check(claim, [quote]).map((problem) => problem.rule)).toContain(rule)
})

test.each([
  ['It took five days.', ['It took 5 days.']],
  ['In May 2020 it was done.', ['It was done on 4 May 2020.']],
  ['It cost 1.500 euros.', ['It cost €1,500.']],
  ['Nobody is counted.', ['It counts nobody.']],
  ['Of all I trust it least.', ['Of all I distrust it most.']],
  ['Writing is hard.', ['I find that writing is hard.']],
  ['See https://good.example/a.', ['See https://good.example/a, please.']],
])('%j is held by %j', (claim, quotes) => {
  expect(check(claim, quotes)).toEqual([])
})

describe('of 500 false claims, each a true one with a small change', () => {
  const random = randomNumbers(7)
  const choose = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] ?? null
  const kinds = Object.keys(mutations) as Mutation[]

  /** As many of each kind as there are, up to an equal share. */
  const mutants = kinds.flatMap((kind) => {
    const made = sentences.flatMap((quote) => {
      const claim = mutations[kind](quote, choose)
      return claim === null ? [] : [{ kind, quote, claim }]
    })
    return made.sort((a, b) => a.claim.length - b.claim.length || (a.claim < b.claim ? -1 : 1)).slice(0, 120)
  })

  it.each(kinds)('at least 95 in a hundred are refused: %s', (kind) => {
    const own = mutants.filter((mutant) => mutant.kind === kind)
    const missed = own.filter(({ claim, quote }) => check(claim, [quote]).length === 0)
    expect(missed.length, missed.map(({ claim }) => claim).join('\n')).toBeLessThanOrEqual(own.length * 0.05)
  })

  it('are enough to say so', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(500)
  })
})

describe('of true claims no more than 2 in a hundred are refused', () => {
  const share = (made: readonly { claim: string; quotes: string[] }[]) =>
    made.filter(({ claim, quotes }) => check(claim, quotes).length > 0).length / made.length

  it('a quoted sentence never is', () => {
    expect(share(sentences.map((claim) => ({ claim, quotes: [claim] })))).toBe(0)
  })

  it('nor is one that stands beside another', () => {
    expect(
      share(sentences.slice(1).map((claim, at) => ({ claim, quotes: [sentences[at] ?? '', claim] }))),
    ).toBe(0)
  })

  it('the first part of a sentence', () => {
    const cut = sentences.flatMap((quote) => {
      const [first, ...rest] = quote.split(/, (?=and |but |which |so )/)
      return first && rest.length > 0 ? [{ claim: `${first}.`, quotes: [quote] }] : []
    })
    expect(share(cut)).toBeLessThanOrEqual(0.02)
  })

  it('two sentences in one', () => {
    const joined = sentences.slice(1).map((second, at) => {
      const first = sentences[at] ?? ''
      return { claim: `${first.replace(/[.!?]$/, '')}, and ${second}`, quotes: [first, second] }
    })
    expect(share(joined)).toBeLessThanOrEqual(0.02)
  })
})

describe('claims that were written freely', () => {
  const judged = claims.map((one) => {
    return { ...one, refused: check(one.claim, one.quotes, one.lang === 'de' ? 'de' : 'en').length > 0 }
  })
  const rate = (kinds: readonly string[]) => {
    const own = judged.filter((one) => !one.true && kinds.includes(one.kind))
    return own.filter(({ refused }) => refused).length / own.length
  }

  it('with a wrong number, unit, date, name or negation are refused', () => {
    expect(rate(['number', 'unit', 'date', 'name', 'negation'])).toBeGreaterThanOrEqual(0.95)
  })

  it('that are true mostly pass: who says it in other words may be refused', () => {
    const own = judged.filter((one) => one.true)
    expect(own.filter(({ refused }) => !refused).length / own.length).toBeGreaterThanOrEqual(0.75)
  })
})

it('holds any text by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(check(text, [text])).toEqual([])
    }),
  )
})
