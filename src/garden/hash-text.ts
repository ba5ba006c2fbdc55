/** FNV-1a, 64 bits, over UTF-16 units, in base 36: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
