import { expect, it } from 'vitest'
import { toVaultPath } from '../../../../src/garden/paths.ts'
import { compareKeys, isLittle, noteKeys } from '../../../../src/garden/suggest/basis/note-keys.ts'
import { gardenOf } from '../../../fakes/garden-of.ts'

const keysOf = (texts: Record<string, string>) =>
  noteKeys(gardenOf(texts), new Map(Object.entries(texts).map(([path, text]) => [toVaultPath(path), text])))

it('are others where a note is, or where its links lead elsewhere', () => {
  const before = { 'a.md': 'See [[b]].', 'b.md': 'B', 'c.md': 'C', 'd.md': 'D' }
  const { 'd.md': _, ...rest } = before
  const after = { ...rest, 'b.md': '---\naliases: [bee]\n---\nB', 'e.md': 'E' }
  const { changed, added, gone } = compareKeys(keysOf(before), keysOf(after))
  expect([changed, added, gone]).toEqual([['b.md'], ['e.md'], ['d.md']])
  const { 'b.md': moved, ...others } = before
  expect(compareKeys(keysOf(before), keysOf({ ...others, 'x/b.md': moved })).changed).toEqual(['a.md'])
})

it('are little changed up to twenty notes, or a fiftieth of many', () => {
  const paths = (count: number) => Array.from({ length: count }, (_, at) => toVaultPath(`${at}.md`))
  const changes = (count: number) => ({ changed: paths(count - 1), added: paths(1), gone: [] })
  expect([isLittle(changes(20), 30), isLittle(changes(21), 30)]).toEqual([true, false])
  expect([isLittle(changes(40), 2000), isLittle(changes(41), 2000)]).toEqual([true, false])
})
