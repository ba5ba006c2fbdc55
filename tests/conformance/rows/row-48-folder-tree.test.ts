/**
 * row: 48
 * feature: Folder tree with order and folder notes
 * bar: the folders of the vault as a tree in HTML alone (`<details>`), ordered by the property `order`, folders before
 * notes; a note inside of its folder or beside it speaks for the folder
 */
import { describe, expect, it } from 'vitest'
import { type Folder, folderTree } from '../../../src/site/folder-tree.ts'
import { growCase } from '../grow-case.ts'

/** The tree as lines, a folder with its number of notes and the note that speaks for it. */
async function treeOf(files: Record<string, string>): Promise<string[]> {
  const { plan } = await growCase(files)
  const lines = (folder: Folder, depth: number): string[] =>
    folder.items.flatMap((item) => {
      const indent = '  '.repeat(depth)
      if (!item.folder) return [`${indent}${item.entry.title}`]
      const { name, lead, total } = item.folder
      return [`${indent}${name}/ ${total}${lead ? ` (${lead.title})` : ''}`, ...lines(item.folder, depth + 1)]
    })
  return lines(
    folderTree(
      plan.pages.map(({ entry }) => entry),
      'en',
    ),
    0,
  )
}

const titled = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\nx\n`

describe('row 48: the folder tree', () => {
  it('has every folder with published notes, folders before notes, by title', async () => {
    const files = {
      'b.md': 'x',
      'a.md': 'x',
      'zoo/c.md': 'x',
      'zoo/deep/d.md': 'x',
      'secret/e.md': '---\ndraft: true\n---\n',
    }
    expect(await treeOf(files)).toEqual(['zoo/ 2', '  deep/ 1', '    d', '  c', 'a', 'b'])
  })

  it('is ordered by `order`, that of a folder being that of its note', async () => {
    expect(
      await treeOf({
        'last.md': titled('A', 'order: 9\n'),
        'plain.md': titled('B'),
        'first.md': titled('Z', 'order: 1\n'),
        'mid/index.md': titled('Middle', 'order: 2.5\n'),
        'mid/two.md': titled('Two', 'order: 2\n'),
        'mid/one.md': titled('Ten', 'order: -1\n'),
      }),
    ).toEqual(['Z', 'mid/ 3 (Middle)', '  Ten', '  Two', 'A', 'B'])
  })

  it.each(['moss/index.md', 'moss/_index.md', 'moss/README.md', 'moss/Moss.md', 'moss.md'])(
    'takes %s for the note of the folder',
    async (path) => {
      expect(await treeOf({ [path]: titled('All of moss'), 'moss/a.md': 'x' })).toEqual([
        'moss/ 2 (All of moss)',
        '  a',
      ])
    },
  )

  it('leaves an `order` that is no number alone', async () => {
    const { garden, messages } = await growCase({ 'a.md': '---\norder: A-17\n---\nx\n' })
    const [note] = garden.notes.values()
    expect(note?.fields.order).toBeUndefined()
    expect(note?.extra).toEqual({ order: 'A-17' })
    expect(messages).toEqual([])
  })
})
