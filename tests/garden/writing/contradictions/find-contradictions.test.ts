/** Two notes that say other numbers of one thing, or where one denies what the other says. */
import { describe, expect, it } from 'vitest'
import { openStemmer } from '../../../../pipelines/adapters/stemmers.ts'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { findContradictions } from '../../../../src/garden/writing/contradictions/find-contradictions.ts'
import type { Sentence } from '../../../../src/garden/writing/sentences/sentence.ts'

const stemmers = { en: await openStemmer('en'), de: await openStemmer('de') }

function sentence(text: string, note: string): Sentence {
  const end = text.length
  return { note: toVaultPath(note), hash: '', heading: null, block: 0, start: 0, end, text, closed: true }
}

function between(one: string, other: string, lang: 'en' | 'de' = 'en', notes = ['a.md', 'b.md']) {
  const pair = [sentence(one, notes[0] ?? ''), sentence(other, notes[1] ?? '')]
  return findContradictions(pair, stemmers[lang]).map(({ differsIn }) => differsIn)
}

describe('two sentences contradict each other', () => {
  it.each([
    ['A lock gate of oak lasts for forty years.', 'A lock gate of oak lasts 25 years.', 'number'],
    ['The summit pond holds 200 m of water.', 'The summit pond holds 300 m of water.', 'number'],
    [
      'The keeper opens the lock gate in winter.',
      'The keeper does not open the lock gate in winter.',
      'negation',
    ],
    ['Moss never grows on a dry stone wall.', 'Moss grows on a dry stone wall.', 'negation'],
  ])('%s / %s', (one, other, differsIn) => {
    expect(between(one, other)).toEqual([differsIn])
    expect(between(other, one)).toEqual([differsIn])
  })

  it('in German', () => {
    const said = 'Der Wärter öffnet im Winter das Tor der Schleuse.'
    expect(between(said, 'Der Wärter öffnet im Winter nicht das Tor der Schleuse.', 'de')).toEqual([
      'negation',
    ])
  })
})

describe('two sentences do not contradict each other', () => {
  it.each([
    ['A lock gate of oak lasts for forty years.', 'A lock gate of oak lasts 40 years.'],
    ['A lock gate of oak lasts for forty years.', 'A lock gate of oak weighs 25 tons.'],
    ['The keeper opens the lock gate in winter.', 'The keeper opens the lock gate in winter.'],
    ['The keeper does not open the lock gate.', 'No keeper opens the lock gate.'],
    ['Each boat pays 3 pence at the lock.', 'A barge of coal with two horses paid 9 pence at the weir.'],
    ['In 1794 the old canal was dug by hand.', 'In 1801 the river flooded the town.'],
  ])('%s / %s', (one, other) => expect(between(one, other)).toEqual([]))

  it('within one note', () => {
    const [one, other] = ['The gate of oak lasts 40 years.', 'The gate of oak lasts 25 years.']
    expect(between(one, other, 'en', ['a.md', 'a.md'])).toEqual([])
  })
})
