/** Reads Markdown as GitHub does: what a table shows, and what it is made of. */
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'

/** Text that would do something, if it could. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '-->',
          '<!--',
          '|',
          '\\|',
          '`',
          '``',
          '@ada',
          '#12',
          'GH-12',
          'ada/garden#1',
          '[a](b)',
          '![',
          '[[',
        ],
        ...['</code>', '<b>', '&amp;', '&#64;', 'https://a.b', 'www.a.bc', 'a@b.cd', '*a*', '_a_', '~~a~~'],
        ...['\n', '\r\n\r\n', '# ', '- ', '$a$', ':tada:', '\\', '"', "'", '\u202E', '日本', ' '],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, (sign) =>
        /\s/.test(sign) ? sign : '',
      ),
  )

export function readGithub(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** The row as a table has it: how many cells, of what its first is made, and what that shows. */
export function readRow(row: string): { cells: number; types: string[]; shown: string } {
  const [table] = readGithub(`| a | b |\n| --- | --- |\n${row}\n`).children
  const line = table?.type === 'table' ? table.children[1] : undefined
  const first = line?.children[0]
  return {
    cells: line?.children.length ?? 0,
    types: [...new Set((first?.children ?? []).map(({ type }) => type))],
    shown: first ? textOf(first) : '',
  }
}

/** The text of all text nodes: where GitHub looks for names and numbers. */
export function textOf(node: Nodes): string {
  const texts: string[] = []
  visit(node, 'text', ({ value }) => void texts.push(value))
  return texts.join('')
}
