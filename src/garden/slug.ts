/** The address of a note, made from its path. It depends on the path alone, and never on letter case. */
import { pathKey } from './path-key.ts'

/** Signs that tell names apart (`C`, `C++`, `C#`) and would vanish from an address. */
const spoken: Record<string, string> = {
  '#': ' sharp ',
  '+': ' plus ',
  '&': ' and ',
  '%': ' percent ',
  '@': ' at ',
  $: ' dollar ',
}

/**
 * The slug of a path without its extension: lower-case letters, digits and
 * emoji of any script, `-`, `_` and `.`, and `/` between folders. Never empty:
 * a name of signs alone becomes their code points.
 */
export function slugOf(path: string): string {
  return pathKey(
    path
      .replace(/\.mdx?$/i, '')
      .split('/')
      .map(slugSegment)
      .join('/'),
  )
}

function slugSegment(segment: string): string {
  const words = segment
    .normalize('NFC')
    .replace(/[#+&%@$]/g, (sign) => spoken[sign] ?? sign)
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Presentation}._-]+/gu, '-')
    .replace(/[\uFE00-\uFE0F\u200D]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return words === '' ? codePoints(segment) : words
}

function codePoints(text: string): string {
  return `u${[...text].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-')}`
}
