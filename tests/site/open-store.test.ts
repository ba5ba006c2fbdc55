import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NoteEntry } from '../../src/schemas/page.ts'
import { openSiteStore } from '../../src/site/open-store.ts'
import type { SiteStore } from '../../src/site/store.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { type WholeContent, writeSiteStore } from '../fakes/write-site-store.ts'
import { sampleEntry, samplePage, sampleSettings } from './sample-entry.ts'

type Sample = Partial<NoteEntry> & { slug: string; html?: string }

function siteOf(notes: Sample[], more: Partial<WholeContent> = {}): WholeContent {
  const pages = notes.map(({ html = '<p>text</p>', ...entry }) => samplePage(sampleEntry(entry), html))
  return {
    settings: sampleSettings(),
    home: null,
    paths: [],
    pages,
    files: [],
    redirects: [],
    rooms: [],
    graph: { nodes: [], edges: [], places: [] },
    ...more,
  }
}

/** A store of `content` that can be written again. */
function storeOf(content: WholeContent): { store: SiteStore; write(content: WholeContent): void } {
  const file = join(makeVault({}), 'site.db')
  const write = (next: WholeContent) => writeSiteStore(file, next)
  write(content)
  return { store: openSiteStore(file), write }
}

/** Which of `questions` have another answer once `after` is in the place of `before`. */
function changedBy(before: WholeContent, after: WholeContent, questions: string[]): string[] {
  const { store, write } = storeOf(before)
  const hashes = questions.map((question) => store.hashOf(question))
  write(after)
  store.forget()
  const changed = questions.filter((question, at) => store.hashOf(question) !== hashes[at])
  store.close()
  return changed
}

test('tells what a page asked, and not what its lists are made of', async () => {
  const { store } = storeOf(siteOf([{ slug: 'moss', tags: ['green'] }]))
  const { result, asked } = await store.trace(async () => {
    store.settings()
    store.tag('green')
    return store.note('moss')?.entry.slug
  })
  expect({ result, asked }).toEqual({ result: 'moss', asked: ['settings', 'tag green', 'note moss'] })
  expect((await store.trace(async () => store.settings())).asked).toEqual(['settings'])
  store.close()
})

test('remembers as many outward copies as a feed holds, and of pages the last alone', () => {
  const slugs = Array.from({ length: 65 }, (_, at) => `moss-${at}`)
  const { store } = storeOf(siteOf(slugs.map((slug) => ({ slug }))))
  const [first = '', second = '', ...rest] = slugs
  const copy = store.outward(second)
  for (const slug of [first, ...rest.slice(1)]) store.outward(slug)
  expect(store.outward(second)).toBe(copy)
  store.outward(rest[0] ?? '')
  expect(store.outward(second)).not.toBe(copy)
  expect(store.outward(second)).toEqual(copy)
  const page = store.note(first)
  store.note(second)
  expect(store.note(first)).not.toBe(page)
  store.close()
})

test('tells what was asked after an answer was known', async () => {
  const { store } = storeOf(siteOf([{ slug: 'moss' }]))
  store.shell()
  expect((await store.trace(async () => store.shell())).asked).toEqual(['shell'])
  store.close()
})

const questions = [
  'settings',
  'shell',
  'entries',
  'tag a',
  'tag b',
  'topic t',
  'feed tags/a',
  'note moss',
  'note fern',
]
const fern = { slug: 'fern', tags: ['b'], topic: 't' }

test.for<[name: string, after: Sample[], changed: string[]]>([
  ['nothing', [{ slug: 'moss', tags: ['a'] }, fern], []],
  ['the text of a note', [{ slug: 'moss', tags: ['a'], html: '<p>new</p>' }, fern], ['note moss']],
  [
    'a title',
    [{ slug: 'moss', title: 'New', tags: ['a'] }, fern],
    ['entries', 'tag a', 'feed tags/a', 'note moss'],
  ],
  [
    'a tag that another note has',
    [{ slug: 'moss', tags: ['b'] }, fern],
    ['entries', 'tag a', 'tag b', 'feed tags/a', 'note moss'],
  ],
  [
    'a note that goes',
    [{ slug: 'moss', tags: ['a'] }],
    ['shell', 'entries', 'tag b', 'topic t', 'note fern'],
  ],
])('another answer only to those who ask of %s', ([, after, changed]) => {
  const before = [{ slug: 'moss', tags: ['a'] }, fern]
  expect(changedBy(siteOf(before), siteOf(after), questions)).toEqual(changed)
})

test('a part of a list that is not there has no hash, and no question either', () => {
  const { store } = storeOf(siteOf([]))
  expect([store.hashOf('tag gone'), store.hashOf('trace'), store.hashOf('nonsense')]).toEqual([
    null,
    null,
    null,
  ])
  expect(() => store.tag('gone')).toThrow('no such part')
  store.close()
})

test('forgets notes alone, where lists are to stay for now', () => {
  const { store, write } = storeOf(siteOf([{ slug: 'moss', title: 'Moss' }]))
  const titles = () => [store.note('moss')?.entry.title, ...store.entries().map(({ title }) => title)]
  expect(titles()).toEqual(['Moss', 'Moss'])
  write(siteOf([{ slug: 'moss', title: 'Fern' }]))
  store.forget('notes')
  expect(titles()).toEqual(['Fern', 'Moss'])
  store.forget()
  expect(titles()).toEqual(['Fern', 'Fern'])
  store.close()
})

test('remembers until it is told to forget', () => {
  const { store, write } = storeOf(siteOf([{ slug: 'moss' }]))
  const slugs = () => store.entries().map(({ slug }) => slug)
  expect(slugs()).toEqual(['moss'])
  write(siteOf([{ slug: 'fern' }]))
  expect(slugs()).toEqual(['moss'])
  store.forget()
  expect(slugs()).toEqual(['fern'])
  store.close()
})
