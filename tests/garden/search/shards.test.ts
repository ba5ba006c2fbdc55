/** The shards of the search index. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shardCount, shardFolders, shardOf } from '../../../src/garden/search/shards.ts'

it.each([
  [0, 1],
  [1000, 1],
  [1500, 1],
  [1501, 2],
  [3001, 4],
  [10_000, 8],
  [50_000, 16],
])('%i notes are in %i shards', (notes, shards) => {
  expect(shardCount(notes)).toBe(shards)
})

it('has the shard of a small garden in the folder of the index', () => {
  expect(shardFolders(1)).toEqual([''])
  expect(shardFolders(4)).toEqual(['0/', '1/', '2/', '3/'])
})

it('puts a note where its address says, and when shards are halved into one of two', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(1, 2, 4, 8), (slug, count) => {
      const shard = shardOf(slug, count)
      expect(shard).toBeGreaterThanOrEqual(0)
      expect(shardOf(slug, count)).toBe(shard)
      expect(shardOf(slug, 2 * count) % count).toBe(shard)
    }),
  )
})

it('fills the shards evenly, also where addresses differ by a number alone', () => {
  const sizes = Array.from({ length: 8 }, () => 0)
  for (let at = 0; at < 8000; at++) {
    const shard = shardOf(`folder-${at % 20}/note-${at}`, 8)
    sizes[shard] = (sizes[shard] ?? 0) + 1
  }
  expect(Math.max(...sizes)).toBeLessThan(1150)
  expect(Math.min(...sizes)).toBeGreaterThan(850)
})
