import { describe, expect, it, test } from 'vitest'
import { centralSentence } from '../../../src/garden/describe/central-sentence.ts'
import { addDetailRejections, parseDetailRejections } from '../../../src/garden/describe/detail-rejections.ts'
import { type AliasKnowledge, learnAliases } from '../../../src/garden/describe/learned-aliases.ts'
import { openNearestNotes } from '../../../src/garden/describe/nearest-notes.ts'
import { voteLabels } from '../../../src/garden/describe/vote-labels.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'
import type { Sentence } from '../../../src/garden/writing/sentences/sentence.ts'
import { corpusOf, stemPlural } from '../../fakes/corpus-of.ts'

const sentences = (...texts: string[]) =>
  texts.map(
    (text, at): Sentence => ({
      note: toVaultPath('a.md'),
      hash: '',
      heading: null,
      block: at,
      start: 0,
      end: 0,
      text,
      closed: /[.?]$/.test(text),
    }),
  )

describe('the sentence that describes a note', () => {
  it.each([
    ['leans on another', 'It holds water like a sponge on the shady side of walls.'],
    ['asks', 'Does fern hold water like a sponge on the shady side of walls?'],
    ['is cut off', 'Fern holds water like a sponge on the shady side of walls'],
    ['leaves a quotation open', 'A gardener says that "fern holds water like a sponge on walls.'],
    ['begins with the label of another thing', 'Shady walls: fern holds water there like a sponge.'],
    ['begins with something else', 'Walls of dry stone are where you find most of the fern.'],
    ['is too short', 'Fern is wet.'],
    ['is too long', `Fern ${'holds water and '.repeat(20)}stays.`],
  ])('is none that %s', (_, text) => {
    expect(centralSentence(sentences(text), new Set(['fern']), stemPlural)).toBeNull()
  })

  it('holds half of a longer name', () => {
    const text = sentences('Ferns of many kinds hold water like a sponge on walls.')
    expect(centralSentence(text, new Set(['fern', 'frost']), stemPlural)).not.toBeNull()
    expect(centralSentence(text, new Set(['fern', 'frost', 'law']), stemPlural)).toBeNull()
  })

  it('may begin with the name of the note as a label', () => {
    const text = 'Fern: a plant that holds water like “a sponge” on shady walls.'
    expect(centralSentence(sentences(text), new Set(['fern']), stemPlural)?.text).toBe(text)
  })

  it('speaks of what the note is called', () => {
    const found = centralSentence(
      sentences(
        'Walls of dry stone have been built here for many centuries.',
        'Fern holds water like a sponge on the shady side of walls.',
        'Rain falls here on most days of the year, and most of all in spring.',
      ),
      new Set(['fern']),
      stemPlural,
    )
    expect(found?.text).toMatch(/^Fern/)
  })
})

test('neighbours are the notes of the same words, and vote by their likeness', () => {
  const corpus = corpusOf({
    'a.md': 'Moss holds water on walls.',
    'b.md': 'Moss and water and walls.',
    'c.md': 'Ledgers, taxes, invoices.',
    'd.md': 'Taxes, invoices.',
  })
  const near = openNearestNotes(corpus)
  expect(near(0, 1, () => true).map(({ note }) => note)).toEqual([1])
  expect(near(0, 3, (note) => note !== 1)).toEqual([])
  const votes = voteLabels(
    [
      { note: 1, likeness: 0.6 },
      { note: 2, likeness: 0.2 },
      { note: 3, likeness: 0.9 },
    ],
    (note) => [['wet'], ['wet', 'dry'], []][note - 1] ?? [],
  )
  expect(votes.map(({ label, support }) => [label, support])).toEqual([
    ['wet', [1, 2]],
    ['dry', [2]],
  ])
  expect(votes[0]?.share).toBeCloseTo(1)
})

describe('other names', () => {
  const notes = {
    'practice.md': 'Work.',
    'a.md': 'I wrote the [[practice|human computer practice]] and [[practice|HCP]].',
    'b.md': 'The [[practice|HCP]] and [[practice|the practices]] and [[practice|it]].',
    'c.md': 'An [[a|HCP]]? No, [[b|of it]].',
  }
  const knowledge = {
    isHeard: () => true,
    isWhole: () => true,
    isCommon: () => false,
    stem: stemPlural,
    leastNotes: 2,
  }
  const learn = (texts: Record<string, string>, more: Partial<AliasKnowledge> = {}) =>
    learnAliases(corpusOf(texts), { ...knowledge, ...more }).map(({ words }) => words)

  it('are words that several notes link to it with, and to no other', () => {
    const { 'c.md': _, ...clear } = notes
    expect(learn(clear)).toEqual(['HCP'])
    expect(learn(notes)).toEqual([])
  })

  it('are no words for a place in it', () => {
    const { 'c.md': _, ...clear } = notes
    expect(learn(clear, { isWhole: (from, link) => from !== 1 || link !== 1 })).toEqual([])
  })

  it('come from notes that may be heard alone', () => {
    const { 'c.md': _, ...clear } = notes
    expect(learn(clear, { isHeard: (from) => from !== 1 })).toEqual([])
  })
})

test('what is rejected is remembered once, behind what is there', () => {
  const one = { id: 'a', kind: 'tag', note: toVaultPath('a.md'), value: 'wet' } as const
  const text = applyEdits('', addDetailRejections('', [], [one, one]))
  expect(parseDetailRejections(text)).toEqual({ rejections: [one], faults: [] })
  expect(addDetailRejections(text, parseDetailRejections(text).rejections, [one])).toEqual([])
  const open = text.trimEnd()
  const more = applyEdits(open, addDetailRejections(open, [one], [{ ...one, id: 'b' }]))
  expect(parseDetailRejections(more).rejections).toHaveLength(2)
  expect(parseDetailRejections('<<<<<<< HEAD\n').faults).toEqual([1])
})
