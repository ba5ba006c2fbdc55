import { describe, expect, it } from 'vitest'
import { openCandidates } from '../../../../src/garden/suggest/candidates.ts'
import { noHiddenLinks } from '../../../../src/garden/suggest/corpus/hidden-links.ts'
import { features, featuresOf, signals } from '../../../../src/garden/suggest/features.ts'
import { readCalendar } from '../../../../src/garden/suggest/signals/calendar.ts'
import { readLetters } from '../../../../src/garden/suggest/signals/letters.ts'
import { cosineAt, packVectors, spread } from '../../../../src/garden/suggest/signals/sparse.ts'
import { openView } from '../../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../../fakes/corpus-of.ts'

const of = (day: string) => `---\ncreated: ${day}\n---\nOf this day.`

describe('readCalendar', () => {
  const corpus = corpusOf({
    'a.md': of('2024-03-01'),
    'b.md': of('2024-03-01'),
    'c.md': of('2024-03-04'),
    'd.md': of('2025-01-01'),
    'none.md': 'Of no day.',
  })
  const calendar = readCalendar(corpus)
  const [a, b, c, d, none] = [0, 1, 2, 3, 4]

  it('tells nearer days from those that are further', () => {
    expect(calendar.nearness(a, b)).toBeGreaterThan(calendar.nearness(a, c))
    expect(calendar.nearness(a, c)).toBeGreaterThan(calendar.nearness(a, d))
    expect(calendar.isSameDay(a, b)).toBe(true)
    expect(calendar.isLater(a, c)).toBe(true)
    expect(calendar.isLater(c, a)).toBe(false)
  })

  it('says nothing where a day is unknown', () => {
    expect(calendar.nearness(a, none)).toBe(0)
    expect(calendar.nearness(none, none)).toBe(0)
    expect(calendar.isSameDay(none, none)).toBe(false)
  })

  it('says the less of a day, the more notes it has', () => {
    const moved = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`m${at}.md`, of('2023-01-01')]))
    const crowded = readCalendar(corpusOf({ ...moved, 'y.md': of('2024-05-05'), 'z.md': of('2024-05-05') }))
    expect(crowded.nearness(30, 31)).toBeGreaterThan(crowded.nearness(0, 1) + 1)
  })
})

describe('readLetters', () => {
  const likeness = (one: string, other: string) => {
    const fillers = { 'Brot backen.md': '', 'Wolken.md': '', 'Zug.md': '', 'Pferd.md': '' }
    const corpus = corpusOf({ ...fillers, [`${one}.md`]: '', [`${other}.md`]: '' })
    const at = (name: string) => corpus.notes.findIndex(({ path }) => path === `${name}.md`)
    const { vectors, size } = readLetters(corpus)
    const room = new Float32Array(size)
    const own = vectors[at(one)]
    if (own) spread(own, room)
    return cosineAt(room, packVectors(vectors), at(other))
  }

  it.each([
    ['a compound of German', 'Gartenpflege', 'Garten'],
    ['a longer title in Chinese', '多巴胺', '多巴胺和内啡肽'],
    ['another case', 'vscode proxy', 'VSCode'],
  ])('finds %s alike', (_, one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.3)
  })

  it('finds titles of other letters unlike', () => {
    expect(likeness('Ypsilon', 'Haus')).toBe(0)
  })
})

describe('the values of a candidate', () => {
  it('are as many as there are features, each of one signal, and all numbers', () => {
    const corpus = corpusOf({
      'a.md': `${of('2024-03-01')} See b.`,
      'b.md': of('2024-03-02'),
      'c.md': 'A b c.',
    })
    const candidates = openCandidates(openView(corpus, noHiddenLinks)).of(0)
    expect(candidates.length).toBeGreaterThan(0)
    // Behind them stand the signals of embeddings, which a garden without an engine has not.
    expect(signals).toHaveLength(featuresOf({ embeddings: {} }).length)
    expect(new Set(features).size).toBe(features.length)
    for (const { values } of candidates) {
      expect(values).toHaveLength(features.length)
      expect([...values].every(Number.isFinite)).toBe(true)
    }
  })

  it('end in products of the others', () => {
    const corpus = corpusOf({
      'a.md': 'Red paint on walls.',
      'b.md': 'Red paint and light, [[c]].',
      'c.md': '[[b]]',
    })
    const [found] = openCandidates(openView(corpus, noHiddenLinks))
      .of(0)
      .filter(({ target }) => target === 1)
    const value = (name: string) => found?.values[features.indexOf(name)] ?? Number.NaN
    expect(value('latent×incoming')).toBeCloseTo(value('latent') * value('incoming'), 10)
    expect(value('walk×ownLength')).toBeCloseTo(value('walk') * value('ownLength'), 10)
    expect(value('latent×incoming')).not.toBe(0)
  })
})
