import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parentKeys } from '../../src/garden/parent-keys.ts'
import { tagKey } from '../../src/garden/path-key.ts'
import { flattenTags, type TagNode, tagTree, topTags } from '../../src/site/tag-tree.ts'
import { gardens, sampleEntry } from './sample-entry.ts'

/** The tree as lines: `name count`, two spaces for each level. */
function outline(nodes: readonly TagNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, entries, children }) => [
    `${indent}${label} ${entries.length}`,
    ...outline(children, `${indent}  `),
  ])
}

describe('tagTree', () => {
  test('nests tags, counts each note once on the way up, sorts by label', () => {
    const entries = [
      sampleEntry({ slug: 'one', tags: ['systems', 'AI/agents', 'ai/review'] }),
      sampleEntry({ slug: 'two', tags: ['ai/Agents'] }),
      sampleEntry({ slug: 'three', tags: ['ai'] }),
    ]
    expect(outline(tagTree(entries, 'en'))).toEqual(['AI 3', '  agents 2', '  review 1', 'systems 1'])
  })

  test('shows a tag as it was written first, whatever its key had to change', () => {
    const [node] = tagTree(
      [sampleEntry({ slug: 'one', tags: ['#C#'] }), sampleEntry({ slug: 'two', tags: ['c#'] })],
      'en',
    )
    expect(node).toMatchObject({
      key: 'c＃',
      label: 'C#',
      name: 'C#',
      entries: [{ slug: 'one' }, { slug: 'two' }],
    })
  })

  test('leaves out a tag that is nothing but separators', () => {
    expect(tagTree([sampleEntry({ slug: 'one', tags: ['#', '/', ' '] })], 'en')).toEqual([])
  })

  test('every node holds exactly the notes with its tag or one below', () => {
    fc.assert(
      fc.property(gardens, (entries) => {
        for (const node of flattenTags(tagTree(entries, 'en'))) {
          const expected = entries.filter((entry) =>
            entry.tags.map(tagKey).some((key) => key === node.key || key.startsWith(`${node.key}/`)),
          )
          expect(node.entries).toEqual(expected)
        }
      }),
    )
  })

  test('every tag of every note has its node, once', () => {
    fc.assert(
      fc.property(gardens, (entries) => {
        const keys = flattenTags(tagTree(entries, 'en')).map((node) => node.key)
        expect(new Set(keys).size).toBe(keys.length)
        const wanted = entries.flatMap((entry) => entry.tags.map(tagKey)).filter((key) => key !== '')
        expect(keys).toEqual(expect.arrayContaining([...new Set(wanted)]))
      }),
    )
  })
})

test('topTags takes the fullest first', () => {
  const entries = [sampleEntry({ slug: 'one', tags: ['a', 'b'] }), sampleEntry({ slug: 'two', tags: ['b'] })]
  expect(topTags(tagTree(entries, 'en'), 1).map((node) => node.key)).toEqual(['b'])
})

test('parentKeys goes from the root down', () => {
  expect(parentKeys('a/b/c')).toEqual(['a', 'a/b'])
  expect(parentKeys('a')).toEqual([])
})
