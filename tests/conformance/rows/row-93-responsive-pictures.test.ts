/**
 * row: 93
 * feature: Responsive pictures
 * bar: a picture is offered in AVIF and WebP in several widths with its true place in `sizes`; its size stands in
 * `width` and `height`; it is lazy unless the note begins with it; feeds and twins get the file itself
 */
import { describe, expect, it } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { smallPicture } from '../../../src/markdown/html/picture.ts'
import { outwardCopy } from '../../../src/markdown/outward/outward-copy.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'
import { previewParts } from '../../../src/markdown/preview/preview-parts.ts'
import { renderVault } from '../render-vault.ts'

const copies = (['avif', 'webp'] as const).flatMap((format) =>
  [400, 800, 1184].map((width) => ({
    format,
    width,
    address: `pictures/0123456789abcdef-${width}.${format}`,
  })),
)
const pictures = { 'sea.jpg': { width: 4000, height: 3000, copies } }

/** The HTML of a note, and the pictures in it: attributes of the elements by their names. */
function show(text: string, changes = {}) {
  const { html } = renderVault({ 'note.md': text, 'sea.jpg': '' }, changes, pictures)
  const tags = html('note.md').match(/<(?:source|img)\b[^>]*>/g) ?? []
  return {
    html: html('note.md'),
    tags: tags.map((tag) =>
      Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, a, b]) => [a, b])),
    ),
  }
}

const long = `${'Word '.repeat(100)}\n\n`

const page = 'https://example.org/notes/note/'

describe('row 93: a picture', () => {
  it.for(['![[sea.jpg]]', '![The sea](sea.jpg)', '![The sea][sea]\n\n[sea]: sea.jpg'])(
    'is offered in AVIF, in WebP and as it is: %s',
    (text) => {
      const { html, tags } = show(text)
      expect(html).toMatch(/<picture[^>]*><source[^>]*><source[^>]*><img[^>]*><\/picture>/)
      expect(tags.map(({ type, src }) => type ?? src?.replace(/-\w+(?=\.)/, ''))).toEqual([
        'image/avif',
        'image/webp',
        '/files/sea.jpg',
      ])
      expect(tags[0]?.['srcset']).toBe(
        [400, 800, 1184].map((w) => `/pictures/0123456789abcdef-${w}.avif ${w}w`).join(', '),
      )
      expect(tags[0]?.['sizes']).toBe(
        '(min-width: 1024px) 592px, (min-width: 686px) 624px, calc(100vw - 40px)',
      )
      expect(tags[2]).toMatchObject({ width: '4000', height: '3000', decoding: 'async' })
    },
  )

  it('of which its author says the width keeps its shape, and offers no more than twice that width', () => {
    const [avif, , img] = show('![[sea.jpg|300]]').tags
    expect(img).toMatchObject({ width: '300', height: '225' })
    expect(avif?.['sizes']).toBe('(min-width: 340px) 300px, calc(100vw - 40px)')
    expect(avif?.['srcset']).not.toContain('1184w')
    expect(show('![[sea.jpg|300x100]]').tags[2]).toMatchObject({ width: '300', height: '100' })
  })

  it('is got first where the note begins with it, and else when it comes near', () => {
    expect(show('![[sea.jpg]]').tags[2]).toMatchObject({ loading: 'eager', fetchpriority: 'high' })
    const below = show(`${long}![[sea.jpg]]`).tags[2]
    expect(below).toMatchObject({ loading: 'lazy' })
    expect(below).not.toHaveProperty('fetchpriority')
  })

  it('keeps its copies below the base of the site', () => {
    const { tags } = show('![[sea.jpg]]', { base: '/repo/', trailingSlash: 'never' })
    expect(tags[1]?.['srcset']).toMatch(/^\/repo\/pictures\/0123456789abcdef-400\.webp 400w, /)
  })

  it('is the file itself in feeds and twins, with its full address', () => {
    const { html } = show('![[sea.jpg]]')
    const { feed, markdown } = outwardCopy(outwardTree(bodyTree(html), page))
    expect(feed).toMatch(/<img src="https:\/\/example\.org\/files\/sea-\w+\.jpg"/)
    expect(feed).not.toMatch(/picture|srcset/)
    expect(markdown).toMatch(/^!\[sea\.jpg\]\(https:\/\/example\.org\/files\/sea-\w+\.jpg\)\s*$/)
  })

  it('is a small copy in previews', () => {
    const tree = outwardTree(bodyTree(show('![[sea.jpg]]').html), page, smallPicture)
    const { opening } = previewParts(tree, page, [])
    expect(opening).toContain('src="/pictures/0123456789abcdef-400.webp"')
    expect(opening).not.toContain('<picture')
  })

  it('of which nothing is known is shown as it is', () => {
    const { html } = renderVault({ 'note.md': '![[sea.jpg]]', 'sea.jpg': '' })
    expect(html('note.md')).toMatch(
      /^<p><img class="embed-image" src="\/files\/sea-\w+\.jpg" alt="sea\.jpg" loading="lazy" decoding="async"><\/p>$/,
    )
  })
})
