import { describe, expect, it } from 'vitest'
import { aroundLink, contextText, head } from '../../src/garden/context-text.ts'

const labels = ['moss', 'fern']
const labelOf = (link: number) => labels[link] ?? ''

describe('contextText', () => {
  it('puts the words of links in their places', () => {
    expect(contextText(['Both ', 0, '\nand ', 1, ' grow.'], labelOf)).toBe('Both moss and fern grow.')
  })
})

describe('aroundLink', () => {
  it('keeps the spaces that part the words from the link', () => {
    expect(aroundLink(['Both ', 0, ' and ', 1, '.'], 1, labelOf)).toEqual({
      before: 'Both moss and ',
      after: '.',
    })
  })

  it('cuts at words, with an ellipsis', () => {
    const pieces = ['one two three four ', 0, ' five six seven eight']
    expect(aroundLink(pieces, 0, labelOf, 12)).toEqual({ before: '…three four ', after: ' five six…' })
  })

  it('does not cut a character in two', () => {
    const { before, after } = aroundLink(['🌱'.repeat(20), 0, '🌱'.repeat(20)], 0, labelOf, 9)
    expect([before, after].every((text) => text.isWellFormed())).toBe(true)
  })
})

describe('head', () => {
  it('leaves a short text alone', () => {
    expect(head('one  two\nthree', 20)).toBe('one two three')
  })

  it('ends at a word', () => {
    expect(head('one two three', 9)).toBe('one two…')
  })
})
