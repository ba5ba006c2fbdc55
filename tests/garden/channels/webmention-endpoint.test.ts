import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLinkHeader } from '../../../src/garden/channels/parse-link-header.ts'
import { webmentionEndpoint } from '../../../src/garden/channels/webmention-endpoint.ts'

const url = new URL('https://there.example/posts/1')
const own = 'https://there.example/hook'

/** What https://webmention.rocks asks of whoever looks for an endpoint, one page of ours for each of its tests. */
test.each<[name: string, page: { link?: string; html?: string }, endpoint: string]>([
  ['1: header, relative', { link: '</hook>; rel=webmention' }, own],
  ['2: header, absolute', { link: `<${own}>; rel=webmention` }, own],
  ['3: <link>, relative', { html: '<link rel="webmention" href="/hook">' }, own],
  ['4: <link>, absolute', { html: `<link rel="webmention" href="${own}">` }, own],
  ['5: <a>, relative', { html: '<p><a rel="webmention" href="/hook">x</a>' }, own],
  ['6: <a>, absolute', { html: `<p><a rel="webmention" href="${own}">x</a>` }, own],
  ['7: header, strange letters', { link: '</hook>; REL=WebMention' }, own],
  ['8: header, quoted', { link: '</hook>; rel="webmention"' }, own],
  ['9: several relations of <link>', { html: '<link rel="a webmention b" href="/hook">' }, own],
  ['10: several relations of a header', { link: '</hook>; rel="a webmention b"' }, own],
  [
    '11: header before <link> before <a>',
    {
      link: '</hook>; rel=webmention',
      html: '<link rel="webmention" href="/no"><a rel="webmention" href="/no2">x</a>',
    },
    own,
  ],
  [
    '12: another relation with the word in it',
    { html: '<link rel="not-webmention" href="/no"><link rel="webmention" href="/hook">' },
    own,
  ],
  [
    '13: in a comment',
    { html: '<!-- <a rel="webmention" href="/no">x</a> --><a rel="webmention" href="/hook">x</a>' },
    own,
  ],
  [
    '14: as text',
    { html: '&lt;a rel="webmention" href="/no"&gt;<a rel="webmention" href="/hook">x</a>' },
    own,
  ],
  ['15: an empty address', { html: '<link rel="webmention" href="">' }, url.href],
  [
    '16: <a> before <link>',
    { html: '<p><a rel="webmention" href="/hook">x</a><link rel="webmention" href="/no">' },
    own,
  ],
  [
    '17: <link> before <a>',
    { html: '<p><link rel="webmention" href="/hook"><a rel="webmention" href="/no">x</a>' },
    own,
  ],
  ['18: two headers', { link: '</no>; rel="other", </hook>; rel=webmention' }, own],
  ['19: one header of two', { link: '</no>; rel="other; x, y", </hook>; rel="webmention"' }, own],
  [
    '20: <link> without an address',
    { html: '<link rel="webmention"><a rel=webmention href="/hook">x</a>' },
    own,
  ],
  ['21: with a query', { link: '</hook?a=1&b=2>; rel=webmention' }, `${own}?a=1&b=2`],
  [
    '22: relative to the path',
    { html: '<link rel="webmention" href="1/hook">' },
    'https://there.example/posts/1/hook',
  ],
])('%s', (_name, { link, html = '' }, endpoint) => {
  expect(webmentionEndpoint({ url, link, html })?.href).toBe(endpoint)
})

test.each<[link: string | undefined, html: string, endpoint: string | null]>([
  [undefined, '<p>Nothing', null],
  [
    undefined,
    '<base href="https://base.example/x/"><a rel="webmention" href="y">',
    'https://base.example/x/y',
  ],
  [undefined, '<a rel="webmention" href="javascript:alert(1)">', null],
  ['</no>; rel=webmention; anchor="#other"', '<a rel="webmention" href="/hook">', own],
  ['</hook>; rel=webmention; rel=other', '', own],
  [undefined, `${'<div>'.repeat(30_000)}<a rel="webmention" href="/hook">`, null],
])('%j and %.60j', (link, html, endpoint) => {
  expect(webmentionEndpoint({ url, link, html })?.href ?? null).toBe(endpoint)
})

test('any header and any page is read', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('<', '>', ';', ',', '"', 'rel=webmention', '<a href=x rel=webmention>'),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (header, html) => {
      parseLinkHeader(header.join(''))
      const endpoint = webmentionEndpoint({ url, link: header.join(''), html: html.join('') })
      expect(endpoint === null || /^https?:$/.test(endpoint.protocol)).toBe(true)
    }),
  )
})

test('a link that was written is read', () => {
  const target = fc.constantFrom('/a', 'https://b.example/?c=d;e,f', '')
  const rels = fc.array(fc.constantFrom('webmention', 'next', 'me'), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(fc.tuple(target, rels), { maxLength: 20 }), (links) => {
      const header = links
        .map(([href, rel]) => `<${href}>; title="a, \\"b\\"; <c>"; rel="${rel.join(' ')}"`)
        .join(', ')
      expect(parseLinkHeader(header)).toEqual(
        links.map(([href, rel]) => ({ target: href, rel: rel.join(' ') })),
      )
    }),
  )
})
