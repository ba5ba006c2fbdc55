/**
 * row: 62
 * feature: Filters of the search
 * bar: `topic:`, `maturity:`, `tag:`, `-x` and `"a phrase"`, together and each with a minus (tests in the browser find by
 * them); a tag counts for the tags above it
 */
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/site/search/parse-query.ts'
import { fragmentsOf, searchIndexOf } from '../../fakes/search-index-of.ts'

describe('row 62: filters', () => {
  it('of a note are its topic, its stage and its tags with those above them', async () => {
    const note = '---\ntopic: Slow Things\nmaturity: budding\ntags: [Garden/Moss]\n---\n#water/slow'
    const [found] = fragmentsOf(await searchIndexOf({ 'a.md': note })).values()
    expect(found?.filters).toEqual({
      topic: ['slow things'],
      maturity: ['budding'],
      tag: ['garden', 'garden/moss', 'water', 'water/slow'],
    })
  })

  it.each([
    ['maturity:evergreen', { kind: 'facet', facet: 'maturity', value: 'evergreen', not: false }],
    ['tag:#Garden/Moss', { kind: 'facet', facet: 'tag', value: 'garden/moss', not: false }],
    ['-topic:"Slow Things"', { kind: 'facet', facet: 'topic', value: 'slow things', not: true }],
    ['-moss', { kind: 'word', text: 'moss', not: true }],
    ['"slow moss"', { kind: 'phrase', text: 'slow moss', not: false }],
    ['-"slow moss"', { kind: 'phrase', text: 'slow moss', not: true }],
  ])('%s is understood', (query, term) => {
    expect(parseQuery(query)).toEqual([term])
    expect(parseQuery(`stone ${query} heron`)[1]).toEqual(term)
  })
})
