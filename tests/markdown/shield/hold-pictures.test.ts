import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../../src/garden/hash-text.ts'
import { shieldHtml } from '../../../src/markdown/shield/shield-html.ts'
import { en } from '../../../src/words/en.ts'

const page = 'https://garden.example/notes/moss/'
const shield = (html: string) => shieldHtml(html, page, hashText, en)

describe('a picture of another host', () => {
  it('is a link with its words and its host, and keeps what a script needs to show it', () => {
    const { html, needs } = shield('<p><img src="https://www.a.example/b.png" alt="A map" width="200"></p>')
    expect(html).toBe(
      '<p><span class="facade facade-picture" data-player="https://www.a.example/b.png" data-alt="A map" data-width="200"><a class="facade-link" href="https://www.a.example/b.png" rel="noopener"><span class="facade-label">A map</span> <span class="facade-note">Loads from a.example</span></a></span></p>',
    )
    expect(needs).toMatchObject({ images: [], pictures: ['https://www.a.example'] })
  })

  it.each([
    '<img src="//a.example/b.png">',
    '<img src="/files/a.png" srcset="/files/a.png 1x, https://a.example/b.png 2x">',
    '<picture><source srcset="https://a.example/b.avif"><img src="/files/a.png"></picture>',
    '<picture><source srcset="/files/a.avif"><img src="http://a.example/b.png"></picture>',
    '<img src="https://a.example/b.png" style="width: 3em">',
  ])('is held in every way to write it: %s', (written) => {
    const { html, needs } = shield(written)
    expect(html).not.toMatch(/<img|<source/)
    expect(html).toContain('facade-picture')
    expect(needs.images).toEqual([])
  })

  it('in a link is its words', () => {
    const { html } = shield('<a href="/x"><img src="https://a.example/b.png" alt="Build: passing"></a>')
    expect(html).toBe('<a href="/x">Build: passing</a>')
    expect(shield('<a href="/x"><img src="https://a.example/b.png"></a>').html).toContain(
      'Picture on a.example',
    )
  })

  it.each([
    '<img src="/files/a.png">',
    '<img src="a.png" srcset="a.png 1x, b.png 2x">',
    '<img src="https://garden.example/a.png">',
    '<img src="data:image/png;base64,AA">',
    '<picture><source srcset="/a.avif"><img src="/a.png"></picture>',
  ])('that is none stays: %s', (written) => {
    expect(shield(written).html).toBe(written)
  })

  it('leads to an address of the web alone', () => {
    const { html } = shield('<img src="javascript:alert(1)" srcset="https://a.example/b.png 2x">')
    expect(html).toContain('href="https://a.example/b.png"')
    expect(html).not.toContain('javascript')
  })

  it('loads without asking where the owner says so', () => {
    const written = '<img src="https://a.example/b.png">'
    expect(shieldHtml(written, page, hashText)).toMatchObject({
      html: written,
      needs: { images: ['https://a.example'] },
    })
  })

  it('is never loaded, whatever stands around it', () => {
    const pieces = [
      '<img src="https://a.example/1">',
      '<img src=//b.example/2>',
      '<p>',
      '</p>',
      '<a href="x">',
      '</a>',
      '<svg>',
      '</svg>',
      '<picture>',
      '</picture>',
      'text',
      '<details>',
      '<table><tr><td>',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const { html, needs } = shield(parts.join(''))
        expect(html).not.toMatch(/<img[^>]*(?:a|b)\.example/)
        expect(needs.images).toEqual([])
      }),
    )
  })
})
