import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absoluteHtml } from '../../src/site/absolute-html.ts'

const page = 'https://garden.example/repo/notes/a/'

test.each([
  ['<a href="/repo/notes/b/">b</a>', '<a href="https://garden.example/repo/notes/b/">b</a>'],
  ['<a href="#end">end</a>', `<a href="${page}#end">end</a>`],
  ['<a href="mailto:a@b.example">mail</a>', '<a href="mailto:a@b.example">mail</a>'],
  ['<img src="/repo/x.png" alt="">', '<img src="https://garden.example/repo/x.png" alt="">'],
  ['<video poster="p.png" src="v.mp4"></video>', `<video poster="${page}p.png" src="${page}v.mp4"></video>`],
  ['<a href="http://[">odd</a>', '<a href="http://[">odd</a>'],
  ['<h2 id="x">Text<a class="heading-anchor" href="#x">#</a></h2><p>so</p>', '<h2 id="x">Text</h2><p>so</p>'],
])('%s', (html, expected) => {
  expect(absoluteHtml(html, page)).toBe(expected)
})

test('what is absolute stays as it is', () => {
  const attribute = fc.constantFrom('href', 'src', 'title')
  fc.assert(
    fc.property(
      attribute,
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (name, value, text) => {
        const safe = (raw: string) => raw.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        const once = absoluteHtml(`<p><a ${name}="${safe(value)}">${safe(text)}</a></p>`, page)
        expect(absoluteHtml(once, 'https://elsewhere.example/')).toBe(once)
      },
    ),
  )
})
