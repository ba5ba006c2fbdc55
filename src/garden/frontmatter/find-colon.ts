/** The colon between a key and its value. */

/** The offset behind the colon of a key that ends at `end`; null where a colon does not follow it on its line. */
export function findColon(source: string, end: number): number | null {
  let at = end
  while (source[at] === ' ' || source[at] === '\t') at += 1
  return source[at] === ':' ? at + 1 : null
}
