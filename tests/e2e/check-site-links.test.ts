/** The link checker itself: it must see what is wrong, else a clean report means nothing. */
import { expect, test } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { checkSiteLinks } from './check-site-links.ts'

/** The problems of a site below `/repo/` whose front page has this body. */
function problemsOf(body: string, more: Record<string, string> = {}): string[] {
  const page = (text: string) =>
    `<!doctype html><html><head><title>x</title></head><body>${text}</body></html>`
  const dir = makeVault({
    'index.html': page(body),
    'ü b/index.html': page('<h2 id="Über uns">x</h2><a href="#Über%20uns">x</a>'),
    'a.png': '',
    ...more,
  })
  return checkSiteLinks({ dir, base: '/repo/', url: 'https://example.org' }).problems
}

test('a site without a fault has no problem', () => {
  const body = `<a href="/repo/%C3%BC%20b/#%C3%9Cber%20uns">x</a> <a href="./ü%20b/">x</a> <a href="#">x</a>
    <img src="a.png" srcset="/repo/a.png 1x, https://example.org/repo/a.png 2x"> <a href="a.png#part">x</a>
    <p id="50%25"></p><a href="#50%25">x</a>
    <a href="https://elsewhere.org/nothing">x</a> <a href="mailto:a@b.c">x</a> <a href="/repo/?q=1">x</a>`
  expect(problemsOf(body, { 's.css': 'p { background: url("a.png") }' })).toEqual([])
})

test.for([
  ['<a href="/repo/nothing/">x</a>', '“/repo/nothing/” leads nowhere'],
  ['<a href="nothing.html">x</a>', '“nothing.html” leads nowhere'],
  ['<img src="b.png">', '“b.png” leads nowhere'],
  ['<video poster="b.png"></video>', '“b.png” leads nowhere'],
  ['<object data="b.pdf"></object>', '“b.pdf” leads nowhere'],
  ['<img src="a.png" srcset="a.png 1x, b.png 2x">', '“b.png” leads nowhere'],
  ['<svg><use href="#nothing"></use></svg>', '“#nothing” leads to no id'],
  ['<a href="/repo/ü%20b/#über">x</a>', '“/repo/ü%20b/#über” leads to no id'],
  ['<a href="/repo/ü%20b">x</a>', '“/repo/ü%20b” lacks the slash at its end'],
  ['<a href="/ü%20b/">x</a>', '“/ü%20b/” does not lie below /repo/'],
  ['<a href="https://example.org/repo/no/">x</a>', '“https://example.org/repo/no/” leads nowhere'],
  ['<a href="/repo/ü b/">x</a>', '“/repo/ü b/” holds a space'],
  ['<a href="javascript:alert(1)">x</a>', '“javascript:alert(1)” is a script'],
  ['<a href="http://[">x</a>', '“http://[” is no address'],
  ['<p id="a"></p><p id="a"></p>', 'the id “a” is there twice'],
  ['<meta property="og:image" content="/repo/b.png">', '“/repo/b.png” leads nowhere'],
] as const)('it sees the fault of %s', ([body, problem]) => {
  expect(problemsOf(body)).toEqual([`: ${problem}`])
})

test('it looks into stylesheets, sitemaps and feeds', () => {
  const problems = problemsOf('', {
    's.css': 'p { background: url(b.png) }',
    'sitemap.xml': '<loc>https://example.org/repo/no/</loc>',
    'atom.xml': '<content><![CDATA[a <link>b c</link> <a href="/repo/gone/">d</a>]]></content>',
    'rss.xml':
      '<link>https://example.org/repo/no/</link><content>&lt;a href=&quot;/repo/no/?a&amp;amp;b&quot;></content>',
  })
  expect(problems.sort()).toEqual([
    'atom.xml: “/repo/gone/” leads nowhere',
    'rss.xml: “/repo/no/?a&b” leads nowhere',
    'rss.xml: “https://example.org/repo/no/” leads nowhere',
    's.css: “b.png” leads nowhere',
    'sitemap.xml: “https://example.org/repo/no/” leads nowhere',
  ])
})
