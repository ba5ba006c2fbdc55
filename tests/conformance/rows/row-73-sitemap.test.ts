/**
 * row: 73
 * feature: Sitemap with the date of the last change
 * bar: the date comes from the note’s properties or git, for a list from the latest of its notes, and is never
 * that of the build
 */
import { expect, test } from 'vitest'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { noteEntry } from '../../../src/garden/note-entry.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { sitePages } from '../../../src/site/sitemap.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

test('row 73: every page says when it last changed, as far as anybody knows', async () => {
  const { dir, commit } = makeRepository()
  commit('2021-03-04', { 'git.md': 'one #tag', 'said.md': '---\nupdated: 2020-01-01\n---\n#tag' })
  commit('2022-05-06', { 'git.md': 'two #tag' })
  const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', vault: dir })
  const { garden } = await readGarden(quietWorld(dir), { settings, vault: dir })
  const entries = [...garden.publishSet.published.values()].map((note) => noteEntry(garden, note, settings))
  const dates = Object.fromEntries(sitePages(entries, settings).map(({ path, date }) => [path, date]))
  expect(dates).toMatchObject({
    '/': '2022-05-06',
    '/notes/': '2022-05-06',
    '/tags/tag/': '2022-05-06',
    '/notes/git/': '2022-05-06',
    '/notes/said/': '2020-01-01',
  })
})
