import type { RouteData } from 'astro'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, fileOf, pathOf } from '../../../pipelines/adapters/program/page-paths.ts'

type Segments = RouteData['segments']

const text = (content: string) => ({ content, dynamic: false, spread: false })
const param = (content: string) => ({ content, dynamic: true, spread: false })
const rest = (content: string) => ({ content: `...${content}`, dynamic: true, spread: true })

test.for<[segments: Segments, params: Record<string, string | undefined>, path: string]>([
  [[], {}, '/'],
  [[[text('notes')]], {}, '/notes'],
  [[[text('notes')], [rest('slug')]], { slug: 'a/b' }, '/notes/a/b'],
  [[[text('notes')], [rest('slug'), text('.md')]], { slug: 'a/b' }, '/notes/a/b.md'],
  [[[rest('list')], [text('rss.xml')]], { list: undefined }, '/rss.xml'],
  [[[rest('list')], [text('rss.xml')]], { list: 'tags/a' }, '/tags/a/rss.xml'],
  [[[text('changes')], [rest('page')]], { page: undefined }, '/changes'],
  [[[text('web')], [param('name'), text('.htm')]], { name: 'x' }, '/web/x.htm'],
])('%j with %j stands at %s', ([segments, params, path]) => {
  expect(pathOf({ segments }, params)).toBe(path)
})

test.for<[type: 'page' | 'endpoint', path: string, always: string, never: string]>([
  ['page', '/', 'index.html', 'index.html'],
  ['page', '/404', '404.html', '404.html'],
  ['page', '/notes/moss', 'notes/moss/index.html', 'notes/moss.html'],
  ['page', '/notes/index', 'notes/index/index.html', 'notes/index.html'],
  ['endpoint', '/notes/moss.md', 'notes/moss.md', 'notes/moss.md'],
])('%s %s is a file by the settings', ([type, path, always, never]) => {
  expect(fileOf({ type }, path, { trailingSlash: 'always' })).toBe(always)
  expect(fileOf({ type }, path, { trailingSlash: 'never' })).toBe(never)
})

test('a page has an address below the base, with a slash or without', () => {
  const at = (trailingSlash: 'always' | 'never', base: string, path: string) =>
    addressOf({ type: 'page' }, path, { base, trailingSlash }).pathname
  expect(at('always', '/', '/')).toBe('/')
  expect(at('never', '/repo/', '/')).toBe('/repo')
  expect(at('always', '/repo/', '/')).toBe('/repo/')
  expect(at('never', '/', '/')).toBe('/')
  expect(at('always', '/repo/', '/notes/moss')).toBe('/repo/notes/moss/')
  expect(at('never', '/repo', '/notes/moss')).toBe('/repo/notes/moss')
})

test('pages at different paths are different files', () => {
  const segment = fc.stringMatching(/^[a-zé花]{1,5}$/)
  const path = fc.array(segment, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`)
  const slashes = fc.constantFrom('always' as const, 'never' as const)
  fc.assert(
    fc.property(path, path, slashes, (a, b, trailingSlash) => {
      const [one, other] = [a, b].map((at) => fileOf({ type: 'page' }, at, { trailingSlash }))
      expect(one === other).toBe(a === b)
    }),
  )
})
