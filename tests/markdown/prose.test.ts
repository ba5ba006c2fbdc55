import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProse } from '../../src/markdown/prose.ts'
import { readTree } from '../../src/markdown/read-tree.ts'

const proseOf = (source: string) => readProse(readTree(source, 0).tree, source)

/** What could become a link, as it stands in the source. */
function wordsIn(source: string): string[] {
  return proseOf(source)
    .flatMap(({ pieces }) => pieces)
    .filter(({ kind, text }) => kind === 'words' && text.trim() !== '')
    .map(({ text }) => text.trim())
}

describe('readProse', () => {
  it.each([
    ['plain words', 'Some words.', ['Some words.']],
    ['emphasis within a sentence', 'Some *strong* words', ['Some', 'strong', 'words']],
    ['a table', '| a cell | b |\n| - | - |\n| c | d |', ['a cell', 'b', 'c', 'd']],
    ['a list', '- one\n  and more\n- two', ['one', 'and more', 'two']],
    ['a callout', '> [!note] Its title\n> and text', ['Its title', 'and text']],
    ['a footnote', 'Words.[^1]\n\n[^1]: below', ['Words.', 'below']],
  ])('takes as words: %s', (_, source, words) => {
    expect(wordsIn(source)).toEqual(words)
  })

  it.each([
    ['a fence', '```\nwords\n```'],
    ['code within a line', '`words`'],
    ['a formula', '$words$'],
    ['a heading', '# words'],
    ['a quote', '> words'],
    ['a comment', '%%words%%'],
    ['HTML', '<div>words</div>'],
    ['a tag', '#words'],
    ['a link', '[words](https://example.org)'],
    ['a wikilink', '[[words]]'],
    ['a letter that is written otherwise', 'words &amp; words \\* words'],
  ])('does not take as words: %s', (_, source) => {
    expect(wordsIn(source)).toEqual([])
  })

  it('gives links the words that readers see', () => {
    const pieces = proseOf(
      '[[folder/Name]], [[Name|said]], [said](note.md), [said][ref], ![[Name]]\n\n[ref]: note.md',
    ).flatMap((block) => block.pieces)
    const links = pieces.filter(({ kind }) => kind === 'linkable-link')
    expect(links.map(({ text }) => text)).toEqual(['Name', 'said', 'said', 'said', ''])
  })

  it('knows where all words stand', () => {
    const markdown = fc
      .array(
        fc.constantFrom(
          'word',
          ' ',
          '\n',
          '\n\n',
          '*',
          '`',
          '> ',
          '- ',
          '# ',
          '[[a]]',
          '|',
          '&amp;',
          '\\*',
          '你好',
          '$',
          '\r\n',
          '%%',
          '==',
          '[^1]',
          '<b>',
          '  ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(markdown, (source) => {
        for (const { pieces } of proseOf(source))
          for (const { kind, text, start } of pieces)
            if (kind === 'words') expect(source.slice(start, start + text.length)).toBe(text)
      }),
    )
  })
})
