/** Which copies of pictures a note shows: those that a file of the site is kept for. */
import type { RenderedNote } from '../plan/render-note.ts'

/** Their addresses below the base. */
export function shownPictures({ html, mdx = '', preview }: Shown): Set<string> {
  const texts = [html, mdx, preview.opening, ...preview.places.map((place) => place.html)]
  return new Set(texts.flatMap((text) => [...text.matchAll(copyAddress)].map(([address]) => address)))
}

type Shown = Pick<RenderedNote, 'html' | 'mdx' | 'preview'>

/** A folder, the start of a hash, a width, a format: as `pictures/0123456789abcdef-800.avif`. */
const copyAddress = /(?<=\/)pictures\/[0-9a-f]{16}-\d+\.(?:avif|webp)/g
