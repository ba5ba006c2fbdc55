/** The address of an attachment on the site. */
import { extensionOf, stemOf } from './paths.ts'
import { slugOf } from './slug.ts'

/**
 * The path below the site's base: the file's name, and a hash of its path in
 * place of its folders, whose names may be private. It does not change when
 * the file's content does.
 */
export function fileAddress(path: string): string {
  const extension = extensionOf(path)
  return `files/${slugOf(stemOf(path))}-${fnv1a64(path.normalize('NFC'))}${extension ? `.${extension}` : ''}`
}

/** FNV-1a, 64 bits, over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
