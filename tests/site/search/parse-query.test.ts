import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, type Term, toggleFacet, writeQuery } from '../../../src/site/search/parse-query.ts'

const word = (text: string, not = false): Term => ({ kind: 'word', text, not })
const phrase = (text: string, not = false): Term => ({ kind: 'phrase', text, not })
const tag = (value: string, not = false): Term => ({ kind: 'facet', facet: 'tag', value, not })

describe('a query', () => {
  it.each<[string, Term[]]>([
    ['moss  stone', [word('moss'), word('stone')]],
    ['"slow moss" -"wet stone"', [phrase('slow moss'), phrase('wet stone', true)]],
    ['“slow moss” „nasser Stein“', [phrase('slow moss'), phrase('nasser Stein')]],
    ['-moss well-being', [word('moss', true), word('well-being')]],
    ['tag:#Garden/Walls -tag:"two words"', [tag('garden/walls'), tag('two words', true)]],
    ['Maturity:Evergreen', [{ kind: 'facet', facet: 'maturity', value: 'evergreen', not: false }]],
    ['topic:"Slow Things"', [{ kind: 'facet', facet: 'topic', value: 'slow things', not: false }]],
    ['note:taking', [word('note:taking')]],
    ['"not closed', [phrase('not closed')]],
    ['知识花园', [word('知识花园')]],
    ['- -- "" tag: * "', []],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual(expected)
  })

  it('means the same when it is written again', () => {
    const parts = fc.array(
      fc.constantFrom(
        'moss',
        '-',
        '"',
        '“',
        ' ',
        'tag:',
        'topic:',
        'maturity:',
        '#',
        '/',
        'é',
        '知识',
        ':',
        '\t',
        '\\',
        '-moss',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const terms = parseQuery(text)
          expect(parseQuery(writeQuery(terms))).toEqual(terms)
        },
      ),
    )
  })
})

describe('a facet that is pressed', () => {
  it.each([
    ['moss', 'tag', 'walls', 'moss tag:walls'],
    ['moss tag:Walls', 'tag', 'walls', 'moss'],
    ['tag:a', 'tag', 'two words', 'tag:a tag:"two words"'],
    ['topic:a moss', 'topic', 'b', 'moss topic:b'],
    ['-topic:a', 'topic', 'b', '-topic:a topic:b'],
    ['maturity:budding', 'maturity', 'budding', ''],
  ] as const)('%s and %s:%s', (query, facet, value, expected) => {
    expect(toggleFacet(query, facet, value)).toBe(expected)
  })
})
