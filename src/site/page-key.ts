import { createHash } from 'node:crypto'

/**
 * The cache key of a page: equal for equal `parts`. Astro keeps the page of an
 * earlier build while its key is the same, so the parts must cover all that the
 * page shows from the store.
 */
export function pageKey(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
