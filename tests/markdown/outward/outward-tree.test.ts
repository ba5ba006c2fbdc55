import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'

const page = 'https://garden.example/repo/notes/a/'
const outward = (html: string, address = page) => toHtml(outwardTree(bodyTree(html), address))

describe('HTML for outside of the site', () => {
  test.each([
    ['<a href="/repo/notes/b/">b</a>', '<a href="https://garden.example/repo/notes/b/">b</a>'],
    ['<a href="#end">end</a>', `<a href="${page}#end">end</a>`],
    ['<a href="mailto:a@b.example">mail</a>', '<a href="mailto:a@b.example">mail</a>'],
    ['<a href="https://x.example?a b">as written</a>', '<a href="https://x.example?a b">as written</a>'],
    ['<img src="/repo/x.png" alt="">', '<img src="https://garden.example/repo/x.png" alt="">'],
    [
      '<img srcset="x.png 1x, /repo/y.png 640w" src="x.png">',
      `<img srcset="${page}x.png 1x, https://garden.example/repo/y.png 640w" src="${page}x.png">`,
    ],
    [
      '<video poster="p.png" src="v.mp4"></video>',
      `<video poster="${page}p.png" src="${page}v.mp4"></video>`,
    ],
    ['<a href="http://[">odd</a>', '<a href="http://[">odd</a>'],
    [
      '<h2 id="x">Text<a class="heading-anchor" href="#x">#</a></h2><p>so</p>',
      '<h2 id="x">Text</h2><p>so</p>',
    ],
    [
      '<object data="/f.pdf" aria-label="F"><a href="/f.pdf">F</a></object>',
      '<a href="https://garden.example/f.pdf">F</a>',
    ],
    ['<iframe src="https://x.example/" title="X"></iframe>', '<a href="https://x.example/">X</a>'],
  ])('%s', (html, expected) => {
    expect(outward(html)).toBe(expected)
  })

  test.each([
    '<script>alert(1)</script>',
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="https://x.example"><button>alert</button></form>',
    '<svg><script>alert(1)</script></svg>',
    '<style>p{background:url(//x.example/alert)}</style>',
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  ])('nothing runs or asks: %s', (html) => {
    expect(outward(html)).not.toMatch(/<script|onclick|javascript:|srcdoc|<form|<button|<style|<svg/)
  })

  test('what is absolute stays as it is', () => {
    const attribute = fc.constantFrom('href', 'src', 'title')
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(attribute, text, text, (name, value, words) => {
        const safe = (raw: string) => raw.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        const once = outward(`<p><a ${name}="${safe(value)}">${safe(words)}</a></p>`)
        expect(outward(once, 'https://elsewhere.example/')).toBe(once)
      }),
    )
  })
})
