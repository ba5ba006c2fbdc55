import { expect, test } from 'vitest'
import type { VaultPath } from '../../../src/garden/paths.ts'
import { callsOut } from '../../../src/garden/posts/calls-out.ts'
import { ownWords } from '../../../src/garden/posts/own-words.ts'
import type { Sentence } from '../../../src/garden/writing/sentences/sentence.ts'
import { endsSentence } from '../../../src/garden/writing/sentences/split-sentences.ts'

/** The sentences of paragraphs. */
const read = (...blocks: string[][]): Sentence[] =>
  blocks.flatMap((texts, block) =>
    texts.map((text) => {
      const place = { note: 'moss.md' as VaultPath, hash: 'h', heading: null, block, start: 0, end: 0 }
      return { ...place, text, closed: endsSentence(text) }
    }),
  )

const central = 'Moss is a plant without roots that holds water on the shady side of walls.'
const said = (sentences: Sentence[], excerpt: string | null = null) =>
  ownWords({ names: ['Moss'], sentences, excerpt, stem: (word) => word })

test.for<[what: string, blocks: string[][], words: string[]]>([
  ['how it begins', [['Moss drinks.', 'It has no roots.'], ['More.']], ['Moss drinks.', 'It has no roots.']],
  ['three sentences', [['One.', 'Two.', 'Three.', 'Four.']], ['One.', 'Two.', 'Three.']],
  ['no way to a list', [['Moss drinks.', 'Such as:']], ['Moss drinks.']],
  ['what is central, behind a label', [['Source'], [central]], [central]],
  ['what is central, behind a list', [['It enables:'], ['growth'], [central]], [central]],
  ['nothing that leans on what is not said', [['It drinks.']], []],
  ['nobody who would be told', [['Moss drinks, says @ada.']], []],
  ['no other address', [['Moss drinks.', 'See https://b.example/ for more.']], ['Moss drinks.']],
  ['nothing of nothing', [], []],
])('a post says %s', ([, blocks, words]) => {
  expect(said(read(...blocks))).toEqual(words)
})

test('the excerpt stands in where it is whole', () => {
  const label = read(['This section grows.'])
  expect(said(label, 'This section grows.')).toEqual(['This section grows.'])
  expect(said(label, 'This section grows and…')).toEqual([])
  expect(said(label, 'It enables:')).toEqual([])
  expect(said(label, 'Ask @ada.')).toEqual([])
})

test.for([
  ['@ada', true],
  ['(@ada@social.example)', true],
  ['ada@b.example', true],
  ['＠ada', true],
  ['#moss', true],
  ['see ＃moss', true],
  ['https://b.example', true],
  ['WWW.b.example', true],
  ['C# and F#', false],
  ['at 5 @ 3', false],
  ['No. # 4', false],
  ['Node.js', false],
  ['AT&#38;T', false],
] as const)('%s calls out: %s', ([text, calls]) => {
  expect(callsOut(text)).toBe(calls)
})
