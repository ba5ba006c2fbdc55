import { describe, expect, it, test } from 'vitest'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { openKindTest } from '../../../../src/garden/writing/extract/holds-kind.ts'
import { withForegoing } from '../../../../src/garden/writing/extract/with-foregoing.ts'
import { askedKinds } from '../../../../src/garden/writing/scope/asked-kinds.ts'
import { chanceOf } from '../../../../src/garden/writing/scope/chance.ts'
import type { Sentence } from '../../../../src/garden/writing/sentences/sentence.ts'
import { corpusOf, stemPlural } from '../../../fakes/corpus-of.ts'

describe('what a question can only be answered with', () => {
  it.each([
    ['How many locks are there?', 'number'],
    ['How much does a lock cost?', 'number'],
    ['what was my exact finishing time', 'number'],
    ['What mark did I get?', 'number'],
    ['Wie viele Schleusen gibt es?', 'number'],
    ['¿Cuántas esclusas hay?', 'number'],
    ['一共有多少水闸', 'number'],
    ['In which year was it built?', 'date'],
    ['When did the canal open?', 'date'],
    ['Wann wurde der Kanal gebaut?', 'date'],
    ['where does the name Bluetooth come from', 'origin'],
    ['Why is it called a pound lock?', 'origin'],
  ])('%s: a %s', (question, kind) => {
    expect([...askedKinds(question, false)]).toEqual([kind])
  })

  it.each([
    'Why do locks leak?',
    'when should I prune a tree?',
    'How much faster is it?',
    'how do I open a lock',
  ])('%s: nothing of its own kind', (question) => {
    expect(askedKinds(question, true).size).toBe(0)
  })

  it('is a name where someone is asked for and something is named', () => {
    expect([...askedKinds('Who founded Valve?', true)]).toEqual(['name'])
    expect(askedKinds('Who decides what is published?', false).size).toBe(0)
  })
})

describe('a sentence of the kind', () => {
  const test = (question: string) => openKindTest(question, askedKinds(question, true), stemPlural)
  it.each([
    ['How many locks are on 3 canals?', 'There are 14 locks.', true],
    ['How many locks are on 3 canals?', 'The 3 canals are long.', false],
    ['How many locks are there?', 'Once one of the locks leaked.', false],
    ['How many locks are there?', 'There are fourteen locks.', true],
    ['In which year was it built?', 'It was built in 1793.', true],
    ['In which year was it built?', 'See issue #1891 of it.', false],
    ['Who built the Erie Canal?', 'The canal was built by Benjamin Wright.', true],
    ['Who built the Erie Canal?', 'The Erie Canal was built by many.', false],
    ['where does the name Erie come from', 'The lake is named after a people.', true],
    ['where does the name Erie come from', 'Erie is a lake.', false],
  ])('%s %s', (question, sentence, holds) => {
    expect(test(question).holds(sentence)).toBe(holds)
  })

  it('may count the very thing', () => {
    const { counts } = test('How many locks are there?')
    expect(['14 locks', 'Locks: 14', '14 canals'].map(counts)).toEqual([true, true, false])
  })
})

test('words that stand together by no chance are told from those that could stand anywhere', () => {
  const words = Array.from({ length: 400 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}${at}`)
  const texts: Record<string, string> = {
    'a.md': 'moss lichen granite',
    'b.md': 'moss',
    'c.md': 'lichen',
    'd.md': 'granite',
  }
  words.forEach((word, at) => {
    texts[`n${at}.md`] = `${word} ${words[(at * 7) % 400]} ${words[(at * 13) % 400]}`
  })
  const corpus = corpusOf(texts)
  const all = () => true
  expect(chanceOf(corpus, ['moss', 'lichen', 'granite'], all)).toBeLessThanOrEqual(0.1)
  expect(chanceOf(corpus, ['moss'], all)).toBe(1)
  expect(chanceOf(corpus, ['unheard'], all)).toBe(1)
  expect(chanceOf(corpus, ['moss', 'lichen', 'granite'], (note) => note > 0)).toBeGreaterThan(0.3)
})

test('a sentence that leans on the one before takes it along, and nothing is said twice', () => {
  const path = toVaultPath('a.md')
  const say = (text: string, at: number, block = 0): Sentence => {
    return { note: path, hash: '', heading: null, block, start: at, end: at + 1, text, closed: true }
  }
  const all = [
    say('Moss is wet.', 0),
    say('It has no roots.', 1),
    say('That is all.', 2),
    say('Walls end here.', 3),
    say('It ends.', 4, 1),
  ]
  const texts = (...chosen: number[]) =>
    withForegoing(
      chosen.flatMap((at) => all[at] ?? []),
      () => all,
    ).map((group) => group.map(({ text }) => text))
  expect(texts(1)).toEqual([['Moss is wet.', 'It has no roots.']])
  expect(texts(1, 0)).toEqual([['Moss is wet.', 'It has no roots.']])
  expect(texts(0, 1)).toEqual([['Moss is wet.', 'It has no roots.']])
  expect(texts(2)).toEqual([['That is all.']])
  expect(texts(4)).toEqual([['It ends.']])
})
