import { expect, test } from 'vitest'
import { extractEmbed, highestHeading } from '../../src/markdown/extract-embed.ts'
import { readTree } from '../../src/markdown/read-tree.ts'
import { outlineNode } from './outline.ts'

const source = `Opening[^1].

# One

Text ^b1

## Two

- item ^b2
- other

# Three

[^1]: A footnote.
`

const treeOf = (text: string) => readTree(text, 0).tree

test.for([
  [
    'a section with the sections below it',
    'one',
    ['heading', 'paragraph', 'heading', 'list', 'footnoteDefinition'],
  ],
  ['a section up to the next of a higher depth', 'two', ['heading', 'list', 'footnoteDefinition']],
  ['a block alone', '^b1', ['paragraph', 'footnoteDefinition']],
  ['an item as a list of one', '^b2', ['list', 'footnoteDefinition']],
] as const)('%s', ([, anchor, types]) => {
  expect(extractEmbed(treeOf(source), anchor)?.children.map(({ type }) => type)).toEqual(types)
})

test('an item alone does not bring its neighbours', () => {
  const [list] = extractEmbed(treeOf(source), '^b2')?.children ?? []
  expect(list && outlineNode(list)).not.toContain('other')
})

test('without an anchor it is the whole note', () => {
  expect(extractEmbed(treeOf(source), null)?.children).toHaveLength(treeOf(source).children.length)
})

test('what is not there gives nothing, rather than the whole note', () => {
  expect(extractEmbed(treeOf(source), 'four')).toBeNull()
})

test('ids stay with the page that they belong to', () => {
  expect(JSON.stringify(extractEmbed(treeOf(source), 'one'))).not.toContain('"id":')
})

test('the highest heading is found at any depth', () => {
  expect(highestHeading(treeOf('### a\n\n> ## b\n'))).toBe(2)
  expect(highestHeading(treeOf('none'))).toBeNull()
})
