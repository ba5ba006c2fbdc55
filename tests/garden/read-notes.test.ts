import { expect, it } from 'vitest'
import { toVaultPath } from '../../src/garden/paths.ts'
import { growRooms } from '../fakes/grow-rooms.ts'
import { planSite } from '../fakes/plan-site.ts'

const files = { 'a.md': 'Some boots.\n', 'b.md': '```query\nboots\n```\n', 'c.md': 'More boots.\n' }

it('a tree is looked at as often as one likes, and changed by one alone', () => {
  const { treeOf } = growRooms(files, [])
  const path = toVaultPath('a.md')
  const seen = treeOf(path, 'look')
  expect(treeOf(path, 'look')).toBe(seen)
  expect(treeOf(path)).toBe(seen)
  expect(treeOf(path)).not.toBe(seen)
  expect(treeOf(path, 'look')).toEqual(seen)
})

it('a search looks through the trees before rendering takes them', () => {
  const { garden, treeOf, settings } = growRooms(files, [])
  const uses: string[] = []
  planSite(
    garden,
    (path, use) => {
      uses.push(`${path} ${use ?? 'change'}`)
      return treeOf(path, use)
    },
    settings,
  )
  expect(uses.filter((use) => use.startsWith('a.md'))).toEqual(['a.md look', 'a.md change'])
  expect(uses.slice(0, 3)).toEqual(['a.md look', 'b.md look', 'c.md look'])
})
