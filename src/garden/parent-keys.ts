/** Tags above a tag. */

/** A tag's parents from the root, without itself. */
export function parentKeys(key: string): string[] {
  const segments = key.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}
