/** The address of an attachment on the site. */
import { hashText } from './hash-text.ts'
import { extensionOf, stemOf } from './paths.ts'
import { slugOf } from './slug.ts'

/**
 * The path below the site's base: the file's name, and a hash of its path in
 * place of its folders, whose names may be private. It does not change when
 * the file's content does.
 */
export function fileAddress(path: string): string {
  const extension = extensionOf(path)
  return `files/${slugOf(stemOf(path))}-${hashText(path.normalize('NFC'))}${extension ? `.${extension}` : ''}`
}
