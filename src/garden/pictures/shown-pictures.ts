/** Which copies of pictures the pages show: those that a file of the site is kept for. */
import { compareText } from '../paths.ts'
import type { SitePlan } from '../plan-site.ts'

/** Their addresses below the base, in order. */
export function shownPictures({ pages, previews }: Pick<SitePlan, 'pages' | 'previews'>): Set<string> {
  const texts = [
    ...pages.flatMap(({ html, mdx = '' }) => [html, mdx]),
    ...[...previews.values()].flatMap(({ opening, places }) => [opening, ...places.map(({ html }) => html)]),
  ]
  const found = texts.flatMap((text) => [...text.matchAll(copyAddress)].map(([address]) => address))
  return new Set(found.sort(compareText))
}

/** A folder, the start of a hash, a width, a format: as `pictures/0123456789abcdef-800.avif`. */
const copyAddress = /(?<=\/)pictures\/[0-9a-f]{16}-\d+\.(?:avif|webp)/g
