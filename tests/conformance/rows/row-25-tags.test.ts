/**
 * row: 25
 * feature: `#tag`, `#a/b`, letters of any script, emoji
 * bar: a table of twelve cases; letter case does not matter; nested tags count for the tags above them
 */
import { describe, expect, it } from 'vitest'
import { tagTree } from '../../../src/site/tag-tree.ts'
import { growCase } from '../grow-case.ts'
import { renderNote } from '../render-vault.ts'

describe('row 25: tags', () => {
  it.each<[source: string, tags: string[]]>([
    ['#tag', ['tag']],
    ['#a/b', ['a/b']],
    ['#snake_case #kebab-case', ['snake_case', 'kebab-case']],
    ['#Ünïcode #日本語 #тег', ['Ünïcode', '日本語', 'тег']],
    ['#🌱 #a🌱/b', ['🌱', 'a🌱/b']],
    ['#1984', []],
    ['#y1984 #1984a', ['y1984', '1984a']],
    ['`#code` and\n\n    #code', []],
    ['https://example.org/#tag [a](b.md#tag)', []],
    ['a#b', []],
    ['#tag, #other.', ['tag', 'other']],
    ['\\#tag # tag', []],
    ['<span class="a">#a #b</span>#c <!-- -->#d', ['a', 'b']],
  ])('%j', (source, tags) => {
    const found = [...renderNote(source).matchAll(/class="tag"[^>]*>#([^<]*)</g)].map(([, tag]) => tag)
    expect(found).toEqual(tags)
  })

  it('are one tag in any letter case, and count for the tags above them', async () => {
    const { plan } = await growCase({
      'a.md': '#Garden/Moss',
      'b.md': '#garden/moss and #garden/fern',
      'c.md': '#GARDEN',
    })
    const [garden] = tagTree(
      plan.pages.map(({ entry }) => entry),
      'en',
    )
    expect(garden?.entries).toHaveLength(3)
  })
})
