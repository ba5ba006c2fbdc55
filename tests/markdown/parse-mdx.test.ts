import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseMdx } from '../../src/markdown/parse-mdx.ts'
import { plainText } from '../../src/markdown/plain-text.ts'
import { readTree } from '../../src/markdown/read-tree.ts'

/** The words of a note that is sound. */
function wordsOf(source: string): string {
  const { tree, problem } = parseMdx(source)
  expect(problem).toBeNull()
  return tree ? plainText(tree) : ''
}

describe('parseMdx', () => {
  it.each([
    ['a module is no text', "import a from './a.astro'\nexport const b = 'no text'\n\nText.", 'Text.'],
    ['nor is an expression', 'a {1 + 1} b\n\n{x.map((y) => <b>{y}</b>)}\n', 'a b'],
    [
      'what stands in elements is',
      '<Card title="no text">\n  A *word*\n</Card>\n\nand <b>one</b> more',
      'A word and one more',
    ],
    ['our flavour is read in elements', '<Card>\n> [!note] T\n> ==m== [[a|b]] #c\n</Card>', 'T m b #c'],
    ['a formula may hold braces', 'a $\\frac{x}{y}$ b', 'a \\frac{x}{y} b'],
    ['an indented line is no code', '    words', 'words'],
    ['comments are not shown', 'a {/* b */} %%c%% d', 'a d'],
    ['a delimiter of comments in code is text', 'a {"100%%"} b', 'a b'],
  ])('%s', (_, source, words) => {
    expect(wordsOf(source)).toBe(words)
  })

  it.each([
    ['an open brace', 'fine\n\nx {1 +\n', 3],
    ['an open element', 'fine\n\n<Card>\n\nx\n', 3],
    ['HTML comments', 'a\n\n<!-- b -->\n', 3],
    ['broken code', 'a\n\n{1 +* 2}\n', 3],
    ['a broken module', 'a\n\nexport const = 1\n', 3],
    ['a comment over paragraphs', 'a\n\nb %%c\n\nd%% e\n', 3],
  ])('says where there is %s', (_, source, line) => {
    const { tree, problem } = parseMdx(source)
    expect(tree).toBeNull()
    expect(problem?.point?.line).toBe(line)
    expect(problem?.reason).toMatch(/\.$/)
  })

  it('counts from the start of the file', () => {
    const source = '---\ntitle: {x\n---\n\n[[a]] {'
    const { problem } = parseMdx(source, { bodyStart: source.indexOf('\n[[') })
    expect(problem?.point).toMatchObject({ line: 5 })
  })

  it.each([
    ['elements', '<a>'.repeat(2000) + '</a>'.repeat(2000)],
    ['expressions', `{${'('.repeat(50_000)}1${')'.repeat(50_000)}}`],
  ])('refuses %s without end', (_, source) => {
    expect(parseMdx(source).problem?.reason).toMatch(/too deeply|acorn/)
  })
})

const pieces = fc.constantFrom(
  ...[
    '<A>',
    '</A>',
    '<b c="d">',
    '</b>',
    '<E/>',
    '{',
    '}',
    '{1}',
    '{/* x */}',
    '%%',
    '%',
    '$',
    '$$',
    '[[a]]',
  ],
  ...[
    '![[a]]',
    '`',
    '```\n',
    '> ',
    '- ',
    '\n',
    '\n\n',
    ' ',
    'word',
    '#tag',
    '==',
    "import a from 'a'",
    'export const b = 1',
  ],
  ...[
    '<!--',
    '-->',
    '\\',
    '| a | b |\n|---|---|\n',
    '^[n]',
    '[^1]',
    '\uFEFF',
    '\0',
    '<',
    '>',
    '"',
    'ü',
    '😀',
  ],
)

test('any text is read or gives a message', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(garbage, (source) => {
      const { tree, problem } = readTree(source, 0, null, true)
      const offsets: number[] = []
      for (const { position } of tree.children) offsets.push(position?.start.offset ?? -1)
      expect(offsets.every((offset) => offset >= 0 && offset <= source.length)).toBe(true)
      if (problem) expect(tree.children).toEqual([])
    }),
    { numRuns: 400 },
  )
})
