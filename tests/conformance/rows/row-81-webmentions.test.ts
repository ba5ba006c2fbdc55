/**
 * row: 81
 * feature: Webmentions
 * bar: answers are shown under their note as plain text; hidden ones, those of blocked hosts, and those that tell a private name are not
 */
import { describe, expect, it } from 'vitest'
import { answersToPages } from '../../../src/garden/webmentions/answers-to-pages.ts'
import { secretTest } from '../../../src/garden/webmentions/find-answers.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import type { Webmention } from '../../../src/schemas/webmention.ts'

const settings = settingsSchema.parse({
  title: 'Garden',
  url: 'https://garden.example',
  base: '/b/',
  webmentions: { endpoint: 'https://webmention.io/garden.example/webmention', blocked: ['spam.example'] },
})

const mention: Webmention = {
  id: 'a',
  kind: 'reply',
  target: 'https://garden.example/b/notes/moss/',
  source: 'https://bea.example/1',
  author: { name: 'Bea', url: null },
  date: '2026-01-01',
  text: 'Well <b>said</b>',
  hidden: false,
}

function shown(...changes: Partial<Webmention>[]) {
  const mentions = changes.map((change) => ({ ...mention, ...change }))
  const redirects = [{ path: 'old-moss', slug: 'moss' }]
  const isSecret = secretTest(['Acme merger', 'acme-merger', 'todo', 'Plan index'], ['Plan index'])
  return Object.fromEntries(answersToPages(mentions, ['moss', 'übung'], redirects, settings, isSecret))
}
const said = { source: mention.source, author: mention.author, date: mention.date, text: mention.text }

describe('row 81: webmentions', () => {
  it('stand under the note that they are about, with what was said and where', () => {
    expect(shown({})).toEqual({ moss: { likes: 0, reposts: 0, said: [said] } })
  })

  it('are counted where they say nothing', () => {
    expect(shown({ kind: 'like' }, { kind: 'like' }, { kind: 'repost' })).toEqual({
      moss: { likes: 2, reposts: 1, said: [] },
    })
  })

  it.each([
    'https://garden.example/b/notes/moss',
    'https://garden.example/b/notes/moss/index.html',
    'https://garden.example/b/notes/MOSS/?utm=1#part',
    'http://garden.example/b/notes/moss/',
    'https://garden.example/b/old-moss',
  ])('find their note at %s', (target) => {
    expect(shown({ target })).toHaveProperty('moss')
  })

  it('find notes by letters of any script', () => {
    expect(shown({ target: 'https://garden.example/b/notes/%C3%BCbung/' })).toHaveProperty('übung')
  })

  it.each<[what: string, change: Partial<Webmention>]>([
    ['is about another site', { target: 'https://other.example/b/notes/moss/' }],
    ['is about no note', { target: 'https://garden.example/b/notes/fern/' }],
    ['has an address that cannot be read', { target: 'https://garden.example/b/notes/%FF/' }],
    ['is hidden', { hidden: true }],
    ['comes from a blocked host', { source: 'https://spam.example/1' }],
    ['comes from below a blocked host', { source: 'https://www.spam.example/1' }],
    ['is by somebody of a blocked host', { author: { name: 'B', url: 'https://spam.example' } }],
    ['says a private name', { text: 'I heard of the ACME  merger.' }],
    ['bears a private name', { author: { name: 'acme_merger', url: null } }],
    ['hides a private name in its address', { source: 'https://bea.example/acme-merger' }],
  ])('one that %s is not shown', (_what, change) => {
    expect(shown(change)).toEqual({})
  })

  it.each(['acme mergers', 'A todo', 'The plan index'])('%j tells nothing private', (text) => {
    expect(shown({ text })).toHaveProperty('moss')
  })
})
