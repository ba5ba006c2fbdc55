/** The whole parser: exact places in any source, and a time that grows with its length. */
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, remarkObsidian } from '../../src/markdown/parse.ts'

const piece = fc.constantFrom(
  ...[
    'a',
    'b c',
    '%%',
    '%%%%',
    '[[',
    ']]',
    '[',
    ']',
    '![[',
    '(',
    ')',
    '](',
    '==',
    '^[',
    '^',
    ' ^id',
    '#',
    '#tag',
  ],
  ...[
    '`',
    '```\n',
    '~~~\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '\\|',
  ],
  ...[
    '| a | b |\n|--|--|\n',
    '<!--',
    '-->',
    '<div>',
    '<b>',
    '<a href="',
    '">',
    '\\',
    '*',
    '**',
    '_',
    '~~',
    '~',
  ],
  ...[
    '> [!note]- ',
    '[!x|m]',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '[a]',
    'http://x.y/',
    'www.a.b',
    'a@b.c',
    '&amp;',
    '---\n',
  ],
  ...['===\n', '- [ ] ', '\0', '\uFEFF', '\uD83C', '\uDF31', '🌱', '中', '，', '\uFDD0', '\v'],
)
const anySource = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('any source', () => {
  it('is parsed, and every node has its place in it', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect(misplaced(parseMarkdown(source), source)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a box before a line ending', '- [x]\r\n  a'],
    ['two byte order marks', '\uFEFF\uFEFF# a'],
    ['the characters of an address before it', 'a [中http://x.y/http://x.y/http://x.y/ b'],
    ['a null behind emphasis', '**\0a *'],
    ['a tab before a block id', 'a \t ^b'],
  ])('has exact places with %s', (_name, source) => {
    expect(misplaced(parseMarkdown(source), source)).toEqual([])
  })

  it('has its places counted from its start, whatever stands before the body', () => {
    const lines = fc.array(fc.constantFrom('---\n', 'a: [[b]]\r\n', '\r', '\uFEFF%%\n', '```\n'))
    fc.assert(
      fc.property(lines, anySource, (head, body) => {
        const start = head.join('')
        const source = start + body
        const tree = parseMarkdown(source, { bodyStart: start.length })
        expect(misplaced(tree, source)).toEqual([])
        for (const child of tree.children)
          expect(child.position?.start.offset).toBeGreaterThanOrEqual(start.length)
      }),
    )
  })

  it('gives the plugin for unified the same tree', () => {
    const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkObsidian)
    fc.assert(
      fc.property(anySource, (source) => {
        expect(processor.parse(source)).toEqual(parseMarkdown(source))
      }),
    )
  })
})

it('reads a body as it would without what stands before', () => {
  const head = '\uFEFF---\r\ntitle: "%%"\r\n---\r\n'
  const body = '# a %%b\n\nc%% [[d]]'
  const tree = parseMarkdown(head + body, { bodyStart: head.length })
  expect(tree.children.map(({ position }) => position?.start.offset)).toEqual([24, 33])
  expect(types(tree)).toEqual(types(parseMarkdown(body)))
})

it('takes no part in a byte order mark but its place', () => {
  expect(parseMarkdown('\uFEFF# a').children).toMatchObject([
    { type: 'heading', position: { start: { line: 1, column: 2, offset: 1 } } },
  ])
})

describe('time', () => {
  it.each([
    ['[', 100_000],
    [']', 100_000],
    ['[[', 100_000],
    ['==', 100_000],
    ['%%', 100_000],
    ['^[', 50_000],
    ['[[a ', 10_000],
    ['[[a]] ', 10_000],
    ['a== ', 10_000],
    [' ==a', 10_000],
    ['%%\n\n', 10_000],
    ['^[a] ', 10_000],
    ['#a', 10_000],
    [' ^a', 10_000],
    ['> [!n] a\n> b\n\n- c\n\n', 2_000],
  ])('%j, %i times', (text, times) => {
    const start = process.cpuUsage()
    parseMarkdown(text.repeat(times))
    const { user } = process.cpuUsage(start)
    expect(user / 1e6).toBeLessThan(10)
  })
})

function types(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    found.push(node.type)
  })
  return found
}

/** What is wrong with the places of a tree. */
function misplaced(tree: Root, source: string): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined)
      return void found.push(`${node.type} has none`)
    const written = source.slice(start.offset, end.offset)
    const isExact = [start, end].every((point) => isPoint(point, source)) && isWritten(node, written)
    if (!isExact) found.push(`${JSON.stringify(node)} is not ${JSON.stringify(written)}`)
  })
  return found
}

function isPoint({ line, column, offset = -1 }: Point, source: string): boolean {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/)
  const isWithinLineEnding = source[offset - 1] === '\r' && source[offset] === '\n'
  return !isWithinLineEnding && lines.length === line && lines.at(-1)?.length === column - 1
}

/** Whether a node is what is written in its place, as far as one can tell. */
function isWritten(node: Nodes, written: string): boolean {
  const read = written.replaceAll('\0', '\uFFFD')
  if (node.type === 'wikilink') return read === `${node.embed ? '!' : ''}[[${node.value}]]`
  if (node.type === 'tag') return read === `#${node.value}`
  if (node.type === 'blockId') return read === `^${node.value}`
  if (node.type === 'comment')
    return read.startsWith('%%') && read.includes(node.value.split(/[\r\n]/)[0] ?? '')
  if (node.type === 'highlight') return read.startsWith('==') && read.endsWith('==')
  if (node.type === 'inlineFootnote') return read.startsWith('^[') && read.endsWith(']')
  if (node.type === 'callout') return read.startsWith('>')
  if (node.type === 'inlineCode') return read.startsWith('`') && read.endsWith('`')
  // Escapes, entities, line prefixes and blanked comments make a text other than its source.
  if (node.type === 'text') return /[\\&\r\n]|%%/.test(read) || read === node.value
  return true
}
