/**
 * What a garden publishes, as a record that is committed: the owner sees in a
 * pull request what comes, goes and moves. It lists what is public, and nothing else.
 */
import { assetClosure } from '../asset-closure.ts'
import { fileAddress } from '../file-address.ts'
import type { Garden } from '../garden.ts'
import { compareText } from '../paths.ts'

/** By the address below the site's base, without slashes around it: `notes/moss`. */
export type Publication = Record<string, PublishedItem>

export interface PublishedItem {
  /** Of a note, the first 16 hexadecimal digits of the SHA-256 of its bytes; of an attachment, null. */
  hash: string | null
}

/** The record of `garden`, sorted by address: the same garden gives the same bytes. */
export function publicationOf(garden: Garden): Publication {
  const notes = [...garden.publishSet.published.values()].map(
    ({ slug, hash }) => [`notes/${slug}`, { hash: hash.slice(0, 16) }] as const,
  )
  const files = assetClosure(garden).map((path) => [fileAddress(path), { hash: null }] as const)
  return Object.fromEntries([...notes, ...files].sort(([a], [b]) => compareText(a, b)))
}
