/**
 * row: 64
 * feature: Search by the keyboard, for everyone, and without JavaScript
 * bar: the page `/search/?q=` lists every note where scripts do not run, and a dialog opens by a key, is steered by
 * arrows and gives the focus back (tests in the browser); what both know beforehand are listed notes alone
 */
import { expect, it } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { searchStart, searchTitles } from '../../../src/site/search/search-start.ts'
import { wordsOf } from '../../../src/words/words-of.ts'
import { growCase } from '../grow-case.ts'

const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', base: '/r/' })

it('row 64: the search knows the names of all listed notes, and of no other', async () => {
  const { plan } = await growCase({
    'a.md': '---\ntitle: Moss\ntopic: t\n---\n[[secret]]',
    'b.md': '---\nfeatured: true\n---\nx',
    'secret.md': '---\npublish: false\ntitle: Hush\n---\nx',
  })
  const entries = plan.pages.map(({ entry }) => entry)
  expect(searchTitles(entries, settings)).toEqual([
    { href: '/r/notes/a/', title: 'Moss', maturity: null, topic: 't' },
    { href: '/r/notes/b/', title: 'b', maturity: null, topic: null },
  ])
  const start = searchStart(entries, settings, wordsOf('en'))
  expect(start).toMatchObject({ page: '/r/search/', indexes: ['/r/pagefind/'], notes: '/r/notes/' })
  expect(start.first.notes.map(({ title }) => title)).toEqual(['b'])
  expect(JSON.stringify(start)).not.toContain('Hush')
})
