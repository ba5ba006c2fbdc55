import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putSiteFiles, readSiteFiles } from '../../pipelines/adapters/site-files.ts'
import type { NotePage } from '../../src/schemas/page.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { openSiteStore } from '../../src/site/open-store.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { type WholeContent, writeSiteStore } from '../fakes/write-site-store.ts'

const settings = settingsSchema.parse({ title: 'Moss' })

/** A page as far as the store looks into it. */
function page(slug: string, html = `<p>${slug}`): NotePage {
  return { format: 'markdown', entry: { slug }, words: 3, html } as NotePage
}

function content(pages: NotePage[], more: Partial<WholeContent> = {}): WholeContent {
  return {
    settings,
    home: null,
    paths: [],
    graph: { nodes: [], edges: [], places: [] },
    files: [],
    redirects: [],
    rooms: [],
    pages,
    ...more,
  }
}

/** All that the pages can read from the store. */
function readAll(file: string) {
  const store = openSiteStore(file)
  const entries = store.entries()
  const all = {
    settings: store.settings(),
    home: store.homeSlug(),
    entries,
    pages: entries.map(({ slug }) => store.note(slug)),
  }
  store.close()
  return { ...all, files: Object.fromEntries(readSiteFiles(file)) }
}

/** How often rows of notes were written to the store, by slug. */
function watchWrites(file: string): () => string[] {
  const db = new DatabaseSync(file)
  db.exec('CREATE TABLE IF NOT EXISTS written (slug TEXT)')
  db.exec('CREATE TRIGGER w AFTER INSERT ON notes BEGIN INSERT INTO written VALUES (new.slug); END')
  return () =>
    db
      .prepare('SELECT slug FROM written')
      .all()
      .map((row) => String(row['slug']))
}

describe('the site store', () => {
  it('gives the pages what the pipeline wrote', () => {
    const file = join(makeVault({}), 'deep/site.db')
    const files = [{ url: 'files/a.png', source: '/vault/a.png' }]
    writeSiteStore(file, content([page('b'), page('a/ü')], { home: 'b', files }))
    expect(readAll(file)).toEqual({
      settings,
      home: 'b',
      entries: [page('a/ü').entry, page('b').entry],
      pages: [page('a/ü'), page('b')],
      files: { 'files/a.png': '/vault/a.png' },
    })
  })

  it('keeps documents that are not Markdown out of the lists', () => {
    const file = join(makeVault({}), 'site.db')
    const canvas = { ...page('map.canvas'), format: 'canvas' as const }
    writeSiteStore(file, content([page('b'), canvas]))
    const store = openSiteStore(file)
    expect(store.entries().map(({ slug }) => slug)).toEqual(['b'])
    expect(store.documents()).toEqual(['map.canvas'])
    expect(store.note('map.canvas')).toMatchObject({ format: 'canvas' })
    store.close()
  })

  it('knows no other note, no home where none is, and throws without a file', () => {
    const dir = makeVault({})
    writeSiteStore(join(dir, 'site.db'), content([]))
    const store = openSiteStore(join(dir, 'site.db'))
    expect({ note: store.note('a'), home: store.homeSlug(), entries: store.entries() }).toEqual({
      note: null,
      home: null,
      entries: [],
    })
    store.close()
    expect(() => openSiteStore(join(dir, 'nothing.db'))).toThrow()
  })

  it('holds exactly the last content, whatever was written before', () => {
    const file = join(makeVault({}), 'site.db')
    const slug = fc.constantFrom('a', 'b', 'c', 'd/e', '花')
    const pages = fc.uniqueArray(fc.tuple(slug, fc.string({ unit: 'grapheme' })), {
      selector: ([name]) => name,
    })
    const files = fc.uniqueArray(fc.constantFrom('x.png', 'y.png', 'z.pdf'))
    fc.assert(
      fc.property(pages, files, fc.option(slug), (notes, urls, home) => {
        const given = content(
          notes.map(([name, html]) => page(name, html)),
          { home, files: urls.map((url) => ({ url, source: `/${url}` })) },
        )
        writeSiteStore(file, given)
        const read = readAll(file)
        const bySlug = given.pages.toSorted((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1))
        expect(read.pages).toEqual(bySlug)
        expect(read.home).toBe(home)
        expect(Object.keys(read.files).sort()).toEqual(urls.sort())
      }),
      { numRuns: 40 },
    )
  })

  it('writes only the notes that changed', () => {
    const file = join(makeVault({}), 'site.db')
    writeSiteStore(file, content([page('a'), page('b'), page('c')]))
    const written = watchWrites(file)
    writeSiteStore(file, content([page('a'), page('b', 'new'), page('d')]))
    expect(written()).toEqual(['b', 'd'])
  })

  it('shows a reader the old garden or the new one', () => {
    const file = join(makeVault({}), 'site.db')
    writeSiteStore(file, content([page('a', 'old')]))
    const broken = content([page('a', 'new')], { files: [1, 2].map(() => ({ url: 'twice', source: '/x' })) })
    expect(() => writeSiteStore(file, broken)).toThrow('same url')
    expect(readAll(file).pages).toEqual([page('a', 'old')])
  })

  it.for([
    ['damaged', 'not a database, but long enough to be looked at as one'.repeat(100)],
    ['of other tables', null],
  ] as const)('is made anew when it is %s', ([, text]) => {
    const file = join(makeVault({}), 'site.db')
    if (text !== null) writeFileSync(file, text)
    else {
      const other = new DatabaseSync(file)
      other.exec('CREATE TABLE notes (slug TEXT PRIMARY KEY, old TEXT) STRICT; PRAGMA user_version = 1')
      other.close()
    }
    writeSiteStore(file, content([page('a')]))
    expect(readAll(file).pages).toEqual([page('a')])
  })
})

describe('putSiteFiles', () => {
  it('puts the attachments of the store at their addresses', async () => {
    const dir = makeVault({ 'vault/a b.png': 'bytes', 'vault/private.png': 'private' })
    const files = [{ url: 'files/deep/ü b.png', source: join(dir, 'vault/a b.png') }]
    writeSiteStore(join(dir, 'site.db'), content([], { files }))
    const put: [string, string][] = []
    await putSiteFiles(join(dir, 'site.db'), { put: (name, bytes) => put.push([name, String(bytes)]) })
    expect(put).toEqual([['files/deep/ü b.png', 'bytes']])
  })
})
