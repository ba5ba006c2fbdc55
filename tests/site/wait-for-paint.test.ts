import { describe, expect, it } from 'vitest'
import { waitForPaint } from '../../src/site/wait-for-paint.ts'

const late = '<link rel="stylesheet" href="/_astro/late.a1.css" data-late>'
const script = (name: string) => `<script type="module" src="/base/_astro/${name}.js"></script>`
const page = (body: string) =>
  `<!doctype html><html lang="en"><head>${late}</head><body>${body}</body></html>`

describe('waitForPaint', () => {
  it('names the scripts of the site at the root, each once and in their order', () => {
    expect(waitForPaint(page(`<p>a</p>${script('b')}${script('a')}${script('b')}`))).toBe(
      '<!doctype html><html data-scripts="/base/_astro/b.js /base/_astro/a.js" data-styles="/_astro/late.a1.css" lang="en"><head></head><body><p>a</p></body></html>',
    )
  })

  it.each([
    '<script src="/scripts/a.js"></script>',
    '<script type="module">go()</script>',
    '<script type="application/ld+json">{}</script>',
  ])('leaves %s where it is', (text) => expect(waitForPaint(page(text))).toContain(text))

  it.each([
    '<div class="canvas">',
    '<div class="base base-table">',
    '<figure class="diagram">',
    '<p class="facade facade-video">',
    '<math display="block">',
    'Größe und Länge, schön übersät',
    'Ελληνικά',
  ])('a page with %s has the late styles at once', (text) => {
    const html = waitForPaint(page(text))
    expect(html).toContain('<link rel="stylesheet" href="/_astro/late.a1.css">')
    expect(html).not.toContain('data-styles')
  })

  it('one name with an accent in a long text waits', () => {
    expect(waitForPaint(page(`Zoë ${'and others '.repeat(90)}`))).toContain('data-styles')
  })

  it('leaves a page without either alone', () => {
    expect(waitForPaint('<html lang="en"><p>a')).toBe('<html lang="en"><p>a')
  })
})
