/** Formulas: where they are found, what wins over them, and that time grows with length. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'

/** Each formula of a source: its TeX, between as many `$` as show how it stands. */
function formulas(source: string): string[] {
  const found: string[] = []
  visit(parseMarkdown(source), (node: Nodes) => {
    if (node.type === 'inlineMath') found.push(node.display ? `$$${node.value}$$` : `$${node.value}$`)
    if (node.type === 'math') found.push(`${node.closed ? 'block' : 'open'}:${node.value}`)
  })
  return found
}

describe('a formula in a line', () => {
  it.each<[source: string, found: string[]]>([
    ['$x$', ['$x$']],
    ['a$x$b', ['$x$']],
    ['$a\nb$', ['$a\nb$']],
    ['> $a\n> b$', ['$a\nb$']],
    ['$a\\$b$', ['$a\\$b$']],
    ['$a\\\\$ b$', ['$a\\\\$']],
    ['$a$$b$', ['$a$', '$b$']],
    ['a $$x$$ b', ['$$x$$']],
    ['a $$ x $$ b', ['$$ x $$']],
    ['$x$5 y$', ['$x$5 y$']],
    ['$[[a]]$', ['$[[a]]$']],
    ['$a # b *c* ==d==$', ['$a # b *c* ==d==$']],
    ['$50\\% % note$', ['$50\\% $']],
    ['*$a* b$', ['$a* b$']],
    ['[$x$](u)', ['$x$']],
    ['# $x$', ['$x$']],
    ['| $a\\|b$ |\n|---|', ['$a|b$']],
  ])('%j', (source, found) => {
    expect(formulas(source)).toEqual(found)
  })
})

describe('no formula', () => {
  it.each([
    '$5 and $10',
    'US$5, US$10-$20',
    '$ x$',
    '$x $',
    '\\$x$',
    '$',
    '$$',
    'a $$$$ b',
    'a $$$x$$$ b',
    '`$x$`',
    '$a `b$` c',
    '$5 [[US$]]',
    '$5 ![[US$.png]]',
    '$5 %%secret$%%',
    '$5 <!-- secret$ -->',
    '$a\n\nb$',
    '    $x$',
    '```\n$x$\n```',
  ])('%j', (source) => {
    expect(formulas(source).filter((formula) => !formula.startsWith('open:'))).toEqual([])
  })
})

describe('a block', () => {
  it.each<[source: string, found: string[]]>([
    ['$$x$$', ['block:x']],
    ['$$\nx\n$$', ['block:x']],
    ['$$a\nb$$', ['block:a\nb']],
    ['$$\na\n\nb\n$$', ['block:a\n\nb']],
    ['$$\n- a\n# b\n= c\n$$', ['block:- a\n# b\n= c']],
    ['text\n$$\nx\n$$\ntext', ['block:x']],
    ['> $$\n> x\n> $$', ['block:x']],
    ['- a\n\n  $$\n  x\n  $$', ['block:x']],
    ['> [!note]\n> $$\n> x\n> $$', ['block:x']],
    ['$$\nx\n$$ and $y$', ['block:x', '$y$']],
    ['$$x$$ text', ['$$x$$']],
    ['> $$\n> x\n\ny $z$', ['open:x', '$z$']],
    ['$$\nx\n\ny', ['open:x\n\ny']],
    ['$$\na % note\nb\n$$', ['block:a \nb']],
    ['$$\na %%hidden%% b\n$$', ['block:a          \t b']],
  ])('%j', (source, found) => {
    expect(formulas(source)).toEqual(found)
  })
})

describe('time and places', () => {
  it.each(['$a ', '$$a ', '$a`', '$[[', '$a[', '$%', '$<!-', '\n$$ a', '$\\', 'a$$ $'])(
    'grow with length: %j',
    (piece) => {
      expect(() => parseMarkdown(piece.repeat(20_000))).not.toThrow()
    },
  )

  it('are exact: every formula stands where it says', () => {
    const piece = fc.constantFrom(
      '$',
      '$$',
      'x',
      ' ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '`',
      '[[',
      ']]',
      '%%',
      '\\',
      '|',
      '5',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const source = pieces.join('')
        visit(parseMarkdown(source), (node) => {
          if (node.type !== 'inlineMath' && !(node.type === 'math' && node.closed)) return
          const { start, end } = node.position ?? expect.fail('without a place')
          expect(source.slice(start.offset, end.offset)).toMatch(/^\$.*\$$/s)
        })
      }),
      { numRuns: 2000 },
    )
  })
})
