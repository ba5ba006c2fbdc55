/**
 * row: 56
 * feature: Tag and folder index, nested tags
 * bar: tags as a tree with counts: a tag counts the notes of those below it once, and tags that only letter case tells
 * apart are one
 */
import { describe, expect, it } from 'vitest'
import { type TagNode, tagTree } from '../../../src/site/tag-tree.ts'
import { growCase } from '../grow-case.ts'

async function treeOf(files: Record<string, string>): Promise<string[]> {
  const { plan } = await growCase(files)
  const lines = (nodes: readonly TagNode[], depth: number): string[] =>
    nodes.flatMap(({ label, entries, children }) => [
      `${'  '.repeat(depth)}${label} ${entries.length}`,
      ...lines(children, depth + 1),
    ])
  return lines(
    tagTree(
      plan.pages.map(({ entry }) => entry),
      'en',
    ),
    0,
  )
}

describe('row 56: the tree of tags', () => {
  it('nests by slashes, from text and properties, and counts each note once', async () => {
    const files = {
      'a.md': '---\ntags: [ai/agents, ai/models]\n---\n',
      'b.md': 'On #AI/agents and #law.\n',
      'c.md': '---\ntags: [ai]\n---\n',
    }
    expect(await treeOf(files)).toEqual(['ai 3', '  agents 2', '  models 1', 'law 1'])
  })

  it('knows no tag of a note that is not published', async () => {
    expect(await treeOf({ 'a.md': '#open', 'b.md': '---\ndraft: true\n---\n#secret' })).toEqual(['open 1'])
  })
})
