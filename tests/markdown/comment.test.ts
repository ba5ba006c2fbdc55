/** Comments: what is one, what is not, and that nothing of one is anywhere else in the tree. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { commentFromMarkdown, commentSyntax } from '../../src/markdown/syntax/comment.ts'
import { hideComments } from '../../src/markdown/syntax/hide-comments.ts'
import { findWords, numberWords, wordsOf } from './hidden-words.ts'
import { outline, typesIn } from './outline.ts'

describe('is found', () => {
  it.each([
    ['in a line', 'a %%b%% c', 'paragraph("a " comment("b") " c")'],
    ['over lines of a paragraph', 'a %%b\nc%% d', 'paragraph("a " comment("b\\nc") " d")'],
    ['two in a line', '%%a%% %%b%%', 'paragraph(comment("a") " " comment("b"))'],
    ['alone on a line', '%%a%%', 'comment("a")'],
    ['over blocks', '%%\na\n\n- b\n%%\n\nc', 'comment("\\na\\n\\n- b\\n") paragraph("c")'],
    ['with a fence inside', '%%\n```\n%%\n\na', 'comment("\\n```\\n") paragraph("a")'],
    [
      'with text behind its end',
      '%%\na\n\nb\n%% # c',
      'paragraph(comment("\\na\\n\\nb\\n")) paragraph(" # c")',
    ],
    [
      'from a paragraph to a later one',
      'a %%b\n\nc%% d',
      'paragraph("a " comment("b\\n\\nc")) paragraph(" d")',
    ],
    [
      'from a paragraph into code',
      'a %%\n\n```\nb %%\nc',
      'paragraph("a " comment("\\n\\n```\\nb ")) paragraph("c")',
    ],
    ['without an end', 'a %%b\n\n# c\n\n- d', 'paragraph("a " comment("b\\n\\n# c\\n\\n- d"))'],
    ['without an end, at the start', '%%\n\na', 'paragraph(comment("\\n\\na"))'],
    [
      'from an item to the text below',
      '- a %%b\n\nc%% d',
      'list(listItem(paragraph("a " comment("b\\n\\nc")))) paragraph(" d")',
    ],
    [
      'within an item',
      '- a\n  %%\n  b\n  %%\n- c',
      'list(listItem(paragraph("a\\n" comment("\\nb\\n"))) listItem(paragraph("c")))',
    ],
    [
      'over paragraphs of a quote',
      '> a %%b\n>\n> c%% d\n> e',
      'blockquote(paragraph("a " comment("b\\n>\\n> c")) paragraph(" d\\ne"))',
    ],
    [
      'over cells',
      '| a | b |\n|---|---|\n| %%c | d%% |',
      'table(tableRow(tableCell("a") tableCell("b")) tableRow(tableCell(comment("c | d"))))',
    ],
    ['in a heading', '# a %%b%% #', 'heading("a " comment("b"))'],
    ['in a link', '[a %%](b%% c](d)', 'paragraph(link:d("a " comment("](b") " c"))'],
    ['in an address', '[a](b%%c%%)', 'paragraph(link:b("a")) comment("c")'],
    ['in raw HTML', '<p title="%%a%%">', 'html("<p title=\\"    \\t\\">") comment("a")'],
    ['in the text of an image', '![a %%b%%](c)', 'paragraph(image:c("a     \\t")) comment("b")'],
    ['in an HTML comment', '<!-- %%a%% -->', 'html("<!--     \\t -->") comment("a")'],
    ['with three percent signs', '%%%a%%% b', 'paragraph(comment("a") " b")'],
    [
      'with three percent signs, over blocks',
      'a %%%b\n\nc%%% d',
      'paragraph("a " comment("b\\n\\nc")) paragraph(" d")',
    ],
    ['in what would be a wikilink', '[[a %%b%% c]]', 'paragraph("[[a " comment("b") " c]]")'],
    ['in a paragraph, alone on a line', 'a\n%%b%%\nc', 'paragraph("a\\n" comment("b") "\\nc")'],
    ['with a percentage inside', '%%up 5%%%', 'comment("up 5")'],
    ['with more percent signs inside', '%%a%%%%b%% c', 'paragraph(comment("a%%%%b") " c")'],
    ['with a backslash inside', '%%a\\%% b', 'paragraph(comment("a\\\\") " b")'],
  ])('%s', (_name, source, expected) => {
    expect(outline(source)).toBe(expected)
  })
})

describe('is not found', () => {
  it.each([
    '`%%a%%`',
    '`a\n%%`',
    '```\n%%a\n```\n\nb',
    '```%%\nb\n```',
    '    %%a%%',
    '- a\n\n      %%b',
    '%%%%a%%%%',
    '%%%%%%%%%%%%\n\na',
    '100% 50%',
    '\\%%a',
    '%\\%a',
    '<!-- 50%% -->\n\na',
  ])('in %j', (source) => {
    expect(typesIn(source)).not.toContain('comment')
  })
})

it('takes exactly its own place', () => {
  const source = '> a %%b\r\n>\r\n> c%% d'
  expect(parseMarkdown(source).children).toMatchObject([
    {
      children: [
        {
          children: [
            { value: 'a ' },
            {
              type: 'comment',
              position: { start: { line: 1, column: 5, offset: 4 }, end: { line: 3, column: 6, offset: 17 } },
            },
          ],
        },
        { children: [{ value: ' d', position: { start: { line: 3, column: 6, offset: 17 } } }] },
      ],
    },
  ])
})

/** Markup that neither is code, nor hides or escapes a percent sign. */
const harmless = fc.constantFrom(
  ...[
    'w',
    'w',
    'w',
    '%%',
    '%%',
    '%%',
    '%',
    '%%%',
    '%%%%',
    '[[',
    ']]',
    '[',
    ']',
    '![',
    '(',
    ')',
    '](',
    '==',
    '^[',
  ],
  ...[
    '^',
    '#',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '|--|--|\n',
    '| a | b |\n',
    '<div>',
    '<b>',
  ],
  ...[
    '<a href="',
    '">',
    '*',
    '**',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '[a]',
    'http://x.y/',
    '---\n',
    '===\n',
    '> [!note]',
  ],
  ...['[ ] ', '\uFDD0', '\uFEFF', '🌱'],
)

/** Markup that may be code, escape, or hide by itself. */
const hostile = fc.oneof(
  harmless,
  fc.constantFrom(
    '`',
    '``',
    '```\n',
    '~~~\n',
    '    ',
    '\t',
    '\\',
    '<!--',
    '-->',
    '<pre>',
    '\0',
    '\r',
    '&amp;',
    '<!',
  ),
)

describe('every word that stands between two delimiters', () => {
  it('is hidden, and every other is not', () => {
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 40 }), (pieces) => {
        const source = numberWords(pieces)
        // Two pieces side by side may still make an indent, and with it code.
        fc.pre(!/(?: {4}|\t)/.test(source.replaceAll(/w\d+x/g, '')))
        const { hidden, visible } = wordsOf(parseMarkdown(source))
        const expected = hiddenWords(source)
        expect([...hidden].sort()).toEqual([...expected].sort())
        expect([...visible].filter((word) => expected.has(word))).toEqual([])
        expect(findWords(source).filter((word) => !expected.has(word) && !visible.has(word))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is hidden, whatever stands between them and behind', () => {
    const before = fc.array(
      fc.constantFrom('a ', 'a\n', '- a ', '> a ', '\n\n', '# a ', '| a | ', '[[a]] ', '*a* '),
    )
    const plain = hostile.filter((piece) => !piece.includes('%'))
    fc.assert(
      fc.property(
        before,
        fc.array(plain),
        fc.array(plain),
        fc.array(hostile),
        (start, inside, more, rest) => {
          const source = `${start.join('')}a %%${inside.join('')} w1x ${more.join('')}%%${rest.join('')}`
          expect(wordsOf(parseMarkdown(source)).visible).not.toContain('w1x')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is in comments or elsewhere, never in both', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 40 }), (pieces) => {
        const { hidden, visible } = wordsOf(parseMarkdown(numberWords(pieces)))
        expect([...hidden].filter((word) => visible.has(word))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

/** The words that stand behind an odd number of delimiters. */
function hiddenWords(source: string): Set<string> {
  const words = new Set<string>()
  let isHidden = false
  for (const [match] of source.matchAll(/%{2,}|w\d+x/g)) {
    if (match.startsWith('w')) {
      if (isHidden) words.add(match)
    } else if (match.length < 4) isHidden = !isHidden
  }
  return words
}

describe('the search for comments that leave their block', () => {
  const text = 'text '.repeat(40)

  it.each([
    ['in paragraphs', `a %%\n\nb %% ${text}\n\n`],
    ['in one list', `- a %%\n- b %% ${text}\n`],
    ['in one paragraph of addresses', `[a](b%%c%%) ${text}`],
    ['in raw HTML', `<p title="%%a%%">${text}</p>\n\n`],
    ['that never end', `%%%%\n%% ${text}\n`],
  ])('parses a bounded part of the source: %s', (_name, piece) => {
    const source = piece.repeat(201)
    let parsed = 0
    hideComments(source, (part, remnants) => {
      parsed += part.length
      return fromMarkdown(part, {
        extensions: [commentSyntax(remnants)],
        mdastExtensions: [commentFromMarkdown()],
      })
    })
    expect(parsed).toBeLessThan(40 * source.length + 2 ** 18)
  })

  it('hides the rest where there are too many to look for', () => {
    const source = `${`- a %%\n- b %% ${text}\n`.repeat(201)}\nw1x %%w2x%%`
    expect([...wordsOf(parseMarkdown(source)).visible]).toEqual([])
  })
})
