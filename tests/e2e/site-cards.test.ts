/** The cards of the sample garden: every page names one that is there, and none is there that no page names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileOf, useSite } from './use-site.ts'

const site = useSite()

/** The properties that a page tells of its picture. */
function pictureOf(path: string): Record<string, string> {
  const html = readFileSync(fileOf(site.dir(), path), 'utf8')
  const found = html.matchAll(/<meta (?:property|name)="(og:image[^"]*|twitter:card)" content="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

it('row 75: every page names its card, with its size and its title', () => {
  for (const path of site.paths()) {
    const picture = pictureOf(path)
    expect(picture, path).toMatchObject({
      'og:image:alt': expect.stringMatching(/./),
      'twitter:card': 'summary_large_image',
    })
    const address = new URL(picture['og:image'] ?? '')
    expect(existsSync(join(site.dir(), decodeURI(address.pathname))), path).toBe(true)
    if (address.pathname.startsWith('/cards/'))
      expect(picture).toMatchObject({ 'og:image:width': '1200', 'og:image:height': '630' })
  }
})

it('row 75: no card is there that no page names', () => {
  const named = new Set(site.paths().map((path) => new URL(pictureOf(path)['og:image'] ?? '').pathname))
  const there = readdirSync(join(site.dir(), 'cards')).map((name) => `/cards/${name}`)
  expect(there.filter((path) => !named.has(path))).toEqual([])
  expect(there.length).toBeGreaterThan(20)
})
