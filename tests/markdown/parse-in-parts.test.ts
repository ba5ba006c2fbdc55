/** A note that is parsed in parts has the tree that it has as a whole. */
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { commentFromMarkdown, commentSyntax } from '../../src/markdown/syntax/comment.ts'
import { knownDefinitions } from '../../src/markdown/syntax/known-definitions.ts'
import { takeAddressSearch } from '../../src/markdown/syntax/link-addresses.ts'
import { type Parse, parseInParts } from '../../src/markdown/syntax/parse-in-parts.ts'
import { taskItemFromMarkdown } from '../../src/markdown/syntax/task-item.ts'

const parse: Parse = (source, remnants, definitions) =>
  fromMarkdown(source, {
    extensions: [gfm(), commentSyntax(remnants), ...(definitions ? [knownDefinitions(definitions)] : [])],
    mdastExtensions: [
      ...takeAddressSearch(gfmFromMarkdown()).rest,
      commentFromMarkdown(),
      taskItemFromMarkdown(),
    ],
  })

const piece = fc.constantFrom(
  ...[
    '\n\n',
    '\n\n',
    '\n\n',
    '\n',
    '\r\n',
    '\r\n\r\n',
    'a',
    'b c',
    ' ',
    '  ',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '* ',
  ],
  ...[
    '  - ',
    '# ',
    '```\n',
    '~~~\n',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '[a]: b\n',
    '[a]: b\n\n',
    '[a]',
    '[^1]',
  ],
  ...[
    '[^1]: x',
    '[^1]: x\n\n',
    '![a]',
    '| a |\n|--|\n| b |',
    '---',
    '===',
    '%%',
    '`',
    '*',
    '**',
    '\\',
    '[ ] ',
  ],
  ...['<b>', '<script>', '</script>', '&amp;', '[A][a]'],
)

it('for any note, cut wherever it can be', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 10, maxLength: 60 }), (pieces) => {
      const source = pieces.join('')
      const { children } = parse(source, new Map())
      expect(parseInParts(source, new Map(), parse, 8).children).toEqual(children)
    }),
    { numRuns: 300 },
  )
})

it.each(['    a\n\n- \n\nb', '- a\n\n- \n\n\n    b\n\n    c'])('behind lists and code: %j', (source) => {
  expect(parseInParts(source, new Map(), parse, 4).children).toEqual(parse(source, new Map()).children)
})

it('with references from one part to another', () => {
  const source = `[a] ![A] [^n]\n\n${'text\n\n'.repeat(20)}[a]: b\n\n[^n]: c\n`
  const { children } = parseInParts(source, new Map(), parse, 16)
  expect(children[0]).toMatchObject({
    children: [{ type: 'linkReference' }, {}, { type: 'imageReference' }, {}, { type: 'footnoteReference' }],
  })
})

it('and covers the whole source', () => {
  const source = 'text\r\n\r\n'.repeat(20)
  const end = { line: 41, column: 1, offset: 160 }
  expect(parseInParts(source, new Map(), parse, 16).position).toEqual({
    start: { line: 1, column: 1, offset: 0 },
    end,
  })
})
