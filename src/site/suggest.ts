/** What a reader may have meant who asked for a page that is not there. */
import { distance } from 'fastest-levenshtein'

/** A page that could be meant. */
export interface Candidate {
  path: string
  title: string
}

/**
 * The pages most like the missing path, by their own last segment or their
 * title, at most `limit`, the best first. Pages that share neither a word nor
 * half of the letters are left out.
 */
export function suggestPages<Page extends Candidate>(
  missing: string,
  pages: readonly Page[],
  limit = 5,
): Page[] {
  const wanted = nameOf(missing)
  if (wanted === '') return []
  return pages
    .map((page) => ({ page, likeness: likenessOf(wanted, page) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ page }) => page)
}

/** The last segment of a path in plain words, without a file's extension. */
function nameOf(path: string): string {
  const segment = path.split('/').findLast((part) => part !== '') ?? ''
  return plain(decode(segment).replace(/\.(html?|md)$/i, ''))
}

function likenessOf(wanted: string, { path, title }: Candidate): number {
  return Math.max(likeness(wanted, nameOf(path)), likeness(wanted, plain(title)))
}

/** From 0 to 1: the better of shared letters and shared words. */
function likeness(a: string, b: string): number {
  if (b === '') return 0
  const letters = 1 - distance(a, b) / Math.max(a.length, b.length)
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...words].filter((word) => word.length > 2 && others.has(word)).length
  return Math.max(letters, (0.9 * shared) / Math.min(words.size, others.size))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[-_.,:;\s]+/g, ' ')
    .trim()
}

/** A path that was never well encoded stays as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
