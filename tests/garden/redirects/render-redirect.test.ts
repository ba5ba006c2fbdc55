import { expect, test } from 'vitest'
import { renderRedirect } from '../../../src/garden/redirects/render-redirect.ts'

const site = { url: 'https://a.example', base: '/repo/', trailingSlash: 'always', lang: 'en' } as const

test('leads on by itself and by a link, and names the page that counts', () => {
  const html = renderRedirect({ slug: 'a/ü', title: 'A & <b>' }, site)
  expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8">/)
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/repo/notes/a/%C3%BC/">')
  expect(html).toContain('<link rel="canonical" href="https://a.example/repo/notes/a/%C3%BC/">')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toContain('<a href="/repo/notes/a/%C3%BC/" dir="auto">A &#x26; &#x3C;b></a>')
  expect(html).toContain('<script src="/repo/redirect.js"></script>')
})

test('keeps to the form of the addresses', () => {
  const html = renderRedirect({ slug: 'a', title: 'A' }, { ...site, trailingSlash: 'never' })
  expect(html).toContain('url=/repo/notes/a">')
})
