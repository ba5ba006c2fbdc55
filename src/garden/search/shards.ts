/**
 * The search index of a large garden is made in parts, called shards: an edit
 * touches one of them. Which shard a note is in follows from its address and
 * from the number of shards, and that from the number of notes.
 */

/** More notes than this in a shard take too long to index again. */
const mostNotes = 1500

/** A browser asks every shard. */
const mostShards = 16

/** How many shards an index of so many notes has: a power of two. */
export function shardCount(notes: number): number {
  let count = 1
  while (count < mostShards && notes > count * mostNotes) count *= 2
  return count
}

/** The shard, from 0, of the note at `slug`: a hash of it, FNV-1a with 32 bits, whose high bits are mixed in. */
export function shardOf(slug: string, count: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < slug.length; at++) hash = Math.imul(hash ^ slug.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % count
}

/** The folders of the shards below that of the index; the only shard of a small garden stands in it directly. */
export function shardFolders(count: number): string[] {
  return count === 1 ? [''] : Array.from({ length: count }, (_, shard) => `${shard}/`)
}
