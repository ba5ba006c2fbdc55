import fc from 'fast-check'
import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../../src/garden/hash-text.ts'
import { looksCss } from '../../../src/markdown/shield/lift-styles.ts'
import { isPlainHtml, shieldHtml } from '../../../src/markdown/shield/shield-html.ts'
import { noNeeds, type PageNeeds } from '../../../src/schemas/page-needs.ts'

const page = 'https://garden.example/notes/moss/'
const shield = (html: string) => shieldHtml(html, page, hashText)

describe('what a page needs', () => {
  it.each<[html: string, needs: Partial<PageNeeds>]>([
    ['<p>Plain <a href="https://a.example">link</a></p>', {}],
    ['<img src="/files/a.png"><img src="a.png"><img src="https://garden.example/b.png">', {}],
    [
      '<img src="https://a.example/b.png?c"><img src="//d.example/e.png">',
      { images: ['https://a.example', 'https://d.example'] },
    ],
    ['<img src="http://a.example:8080/b.png">', { images: ['http://a.example:8080'] }],
    ['<img src="data:image/png;base64,AA">', { images: ['data:'] }],
    ['<constructor><img src="/files/a.png"></constructor>', {}],
    [
      '<picture><source srcset="https://a.example/1 1x, https://b.example/2 2x"></picture>',
      { images: ['https://a.example', 'https://b.example'] },
    ],
    ['<svg><image href="https://a.example/b.png"></image></svg>', { images: ['https://a.example'] }],
    ['<p style="background: url(\'https://a.example/b.png\')">a</p>', { images: ['https://a.example'] }],
    [
      '<video src="https://a.example/b" poster="https://c.example/d"></video>',
      { media: ['https://a.example'], images: ['https://c.example'] },
    ],
    ['<audio><source src="https://a.example/b"></audio>', { media: ['https://a.example'] }],
    ['<iframe src="https://a.example/b"></iframe>', { frames: ['https://a.example'] }],
    ['<iframe src="javascript:alert(1)"></iframe>', {}],
    ['<img src="https://*/a"><img src="https://*.a.example/b"><img src="https://a;b/c">', {}],
    ['<object data="/files/a.pdf"></object>', { frames: ["'self'"] }],
    ['<embed src="https://a.example/b.pdf">', { frames: ['https://a.example'] }],
    [
      '<span class="facade facade-video" data-player="https://p.example/x"></span>',
      { players: ['https://p.example'] },
    ],
    [
      '<span class="facade facade-picture" data-player="https://p.example/x.png"></span>',
      { pictures: ['https://p.example'] },
    ],
    ['<form action="https://a.example/join"></form>', { forms: ['https://a.example'] }],
    ['<form action="/here"></form>', {}],
    ['<script src="https://a.example/b/c.js?d"></script>', { scripts: ['https://a.example/b/c.js'] }],
    ['<script src="https://a.example/b;c,d.js"></script>', { scripts: ['https://a.example/b%3Bc%2Cd.js'] }],
    ['<script>alert(1)</script>', { code: ['alert(1)'] }],
    ['<script type="application/json">{}</script>', {}],
    ['<button onclick="go()">a</button>', { handlers: ['go()'] }],
    [
      '<style>p { background: url(https://a.example/b) }</style>',
      { styleTexts: ['p { background: url(https://a.example/b) }'], images: ['https://a.example'] },
    ],
    ['<link rel="stylesheet" href="https://a.example/b.css">', { styles: ['https://a.example/b.css'] }],
    ['<figure class="diagram"><pre>a</pre></figure>', { looseStyles: true }],
    ['<template><img src="https://a.example/b"></template>', { images: ['https://a.example'] }],
    ['<pre>&#x3C;img src="https://a.example/b"></pre>', {}],
  ])('%s', (html, needs) => {
    expect(shield(html).needs).toEqual({ ...noNeeds, ...needs })
  })

  it('no address ends a directive or begins another', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, tail) => {
        const html = `<script src="${(url + tail).replace(/["&]/g, '')}"></script><img src="${url}">`
        for (const source of Object.values(shield(html).needs).flat())
          expect(String(source)).not.toMatch(/[;,\s]/)
      }),
    )
  })

  it('what is taken for plain needs nothing', () => {
    const parts = fc.constantFrom(
      '<p>',
      'a b',
      '</p>',
      '<b onx>',
      '<img src=https://a.example/b>',
      ' style=a:b',
      '<style>',
      '<i',
      '>',
      '"',
      '<svg>',
      '<a href="https://a.example">',
    )
    fc.assert(
      fc.property(
        fc.array(parts).map((list) => list.join('')),
        (html) => {
          if (!isPlainHtml(html)) return
          const { needs, looks } = shieldHtml(`${html}<img>`, page, hashText)
          expect({ needs, looks }).toEqual({ needs: noNeeds, looks: [] })
        },
      ),
    )
  })
})

describe('a style on an element', () => {
  it('becomes a class, equal ones the same', () => {
    const { html, looks } = shield('<p style="color: red;">a</p><p class="b" style="color: red">c</p>')
    const name = looks[0]?.name ?? ''
    expect(looks).toEqual([{ name, rule: 'color: red' }])
    expect(html).toBe(`<p class="${name}">a</p><p class="b ${name}">c</p>`)
    expect(looksCss(looks)).toBe(`.${name}:not(#\\_#\\_){color: red}\n`)
  })

  it.each([
    'color: red} p {color: blue',
    'content: "a',
    "content: '",
    'background: url(a',
    'width: calc(1px',
    'color: red)',
    'a: b /* c',
    'a: \\62',
    'a: b </style><script>',
    '@import "a"',
    '',
  ])('that does not end where it seems to, %j, is left out', (style) => {
    const html = `<p style="${style.replaceAll('"', '&quot;')}">a</p>`
    expect(shield(html)).toMatchObject({ html: '<p>a</p>', looks: [] })
  })

  it('stays within its rule, whatever it is', () => {
    const signs = fc.constantFrom(...'{}()[]"\'\\;:/*<>@ab \n')
    fc.assert(
      fc.property(
        fc.array(signs).map((list) => list.join('')),
        (style) => {
          const tree: Root = {
            type: 'root',
            children: [{ type: 'element', tagName: 'p', properties: { style }, children: [] }],
          }
          const { looks } = shield(serialise(tree))
          const css = looksCss(looks)
          expect((css.match(/[{}]/g) ?? []).length).toBe(2 * looks.length)
          expect(css).not.toMatch(/\/\*|<|\\(?!_)/)
        },
      ),
    )
  })

  it('leaves all else of the page as it was', () => {
    const html =
      '<p style="a:b">c</p><math><mi mathvariant="bold">x</mi></math><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>'
    expect(shield(html).html).toMatch(
      /^<p class="look-\w+">c<\/p><math><mi mathvariant="bold">x<\/mi><\/math><svg viewBox="0 0 1 1"><path d="M0 0"><\/path><\/svg>$/,
    )
    expect((raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root).children).toHaveLength(3)
  })
})

function serialise({ children: [node] }: Root): string {
  const style = node?.type === 'element' ? String(node.properties['style']) : ''
  return `<p style="${style.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></p>`
}
