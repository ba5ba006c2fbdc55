/** What a built site weighs, from the sizes of its files. Pages are those that the site lists itself in its sitemap. */
import type { SiteSeen } from '../../schemas/observation.ts'
import { compareText, extensionOf } from '../paths.ts'

export interface SiteFile {
  /** Below the folder of the site, with `/`. */
  path: string
  bytes: number
}

const mostHeavy = 10

/** `sitemap` is its text; `base` the path that the site stands below. */
export function siteWeight(
  files: readonly SiteFile[],
  { sitemap, base }: { sitemap: string; base: string },
): Pick<SiteSeen, 'pages' | 'bytes' | 'heaviest'> {
  const bytes = { html: 0, css: 0, js: 0, pictures: 0, other: 0 }
  for (const { path, bytes: size } of files) bytes[kindOf(path)] += size
  const sizes = new Map(files.map(({ path, bytes: size }) => [path, size]))
  const addresses = listedAddresses(sitemap)
  const heaviest = addresses
    .flatMap((address) => {
      const size = sizeAt(sizes, address, base)
      return size === undefined ? [] : [{ address, bytes: size }]
    })
    .sort((a, b) => b.bytes - a.bytes || compareText(a.address, b.address))
    .slice(0, mostHeavy)
  return { pages: addresses.length, bytes, heaviest }
}

/** The paths of the addresses in a sitemap of ours, percent-encoded; what is none is left out. */
export function listedAddresses(sitemap: string): string[] {
  const found = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].flatMap(([, text = '']) => {
    const url = URL.parse(text.replaceAll('&amp;', '&'))
    return url === null || url.pathname.length > 1000 ? [] : [url.pathname]
  })
  return [...new Set(found)]
}

function sizeAt(sizes: ReadonlyMap<string, number>, address: string, base: string): number | undefined {
  const root = base.endsWith('/') ? base : `${base}/`
  const path = decoded(address.startsWith(root) ? address.slice(root.length) : address.slice(1))
  const bare = path.replace(/\/$/, '')
  return sizes.get(bare === '' ? 'index.html' : `${bare}/index.html`) ?? sizes.get(`${bare}.html`)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function kindOf(path: string): keyof SiteSeen['bytes'] {
  return kinds.get(extensionOf(path)) ?? 'other'
}

const kinds: ReadonlyMap<string, keyof SiteSeen['bytes']> = new Map([
  ['html', 'html'],
  ['css', 'css'],
  ['js', 'js'],
  ['mjs', 'js'],
  ...['avif', 'gif', 'ico', 'jpeg', 'jpg', 'png', 'svg', 'webp'].map((one) => [one, 'pictures'] as const),
])
