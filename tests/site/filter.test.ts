import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maturities } from '../../src/schemas/page.ts'
import { type Filter, filterQuery, matcher, parseFilter, toggle } from '../../src/site/filter.ts'

const none: Filter = { topic: null, maturity: null, tags: [], text: '' }
const row = {
  topic: 'ai',
  maturity: 'budding',
  tags: ['a', 'a/b', 'd'],
  text: 'on trust\nai agents\na\na/b\nd',
}

const filters = fc.record({
  topic: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
  maturity: fc.option(fc.constantFrom(...maturities)),
  tags: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
  text: fc.string({ unit: 'grapheme' }),
})

describe('the address of a choice', () => {
  test('reads and writes', () => {
    const filter: Filter = { topic: 'ai', maturity: 'seedling', tags: ['a/b', 'c＃'], text: 'two words' }
    expect(filterQuery(filter)).toBe('topic=ai&maturity=seedling&tag=a%2Fb&tag=c%EF%BC%83&q=two+words')
    expect(parseFilter('?topic=ai&maturity=seedling&tag=a%2Fb&tag=c%EF%BC%83&q=two+words')).toEqual(filter)
    expect(filterQuery(none)).toBe('')
  })

  test('leaves out what it does not understand', () => {
    expect(parseFilter('?topic=&maturity=ripe&tag=&tag=a&tag=a&colour=red')).toEqual({ ...none, tags: ['a'] })
  })

  test('every choice survives its address', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(filterQuery(filter))).toEqual(filter)
      }),
    )
  })
})

describe('what a choice shows', () => {
  test.each<[Partial<Filter>, boolean]>([
    [{}, true],
    [{ topic: 'ai' }, true],
    [{ topic: 'systems' }, false],
    [{ maturity: 'budding' }, true],
    [{ maturity: 'evergreen' }, false],
    [{ tags: ['a', 'd'] }, true],
    [{ tags: ['a', 'x'] }, false],
    [{ text: ' TRUST  agents ' }, true],
    [{ text: 'trust nobody' }, false],
    [{ topic: 'ai', tags: ['x'] }, false],
  ])('%j', (filter, shown) => {
    expect(matcher({ ...none, ...filter })(row)).toBe(shown)
  })
})

describe('a press', () => {
  test('chooses, changes, and gives up', () => {
    expect(toggle(none, 'topic', 'ai').topic).toBe('ai')
    expect(toggle({ ...none, topic: 'ai' }, 'topic', 'help').topic).toBe('help')
    expect(toggle({ ...none, topic: 'ai' }, 'topic', 'ai').topic).toBe(null)
    expect(toggle({ ...none, maturity: 'budding' }, 'maturity', 'budding').maturity).toBe(null)
    expect(toggle(none, 'maturity', 'ripe').maturity).toBe(null)
    expect(toggle({ ...none, tags: ['a'] }, 'tag', 'b').tags).toEqual(['a', 'b'])
  })

  test('pressed twice, a tag leaves the choice as it was', () => {
    fc.assert(
      fc.property(filters, fc.string({ minLength: 1 }), (filter, tag) => {
        fc.pre(!filter.tags.includes(tag))
        expect(toggle(toggle(filter, 'tag', tag), 'tag', tag)).toEqual(filter)
      }),
    )
  })
})
