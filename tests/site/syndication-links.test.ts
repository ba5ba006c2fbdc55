/** Links to where else a note was posted, as its page shows them. */
import { expect, it } from 'vitest'
import { notePage } from '../../src/garden/note-page.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { startPlanning } from '../../src/garden/plan/planning.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { syndicationLinks } from '../../src/site/syndication-links.ts'
import { renderVault } from '../conformance/render-vault.ts'

it('say the host, and the path too where two lead to one host', () => {
  const [a, b, c] = ['https://www.a.example/@ada/1', 'http://b.example:8080/x?y', 'https://a.example/@ada/2']
  expect(syndicationLinks([a, b])).toEqual([
    { href: a, text: 'a.example' },
    { href: b, text: 'b.example:8080' },
  ])
  expect(syndicationLinks([a, c]).map(({ text }) => text)).toEqual(['a.example/@ada/1', 'a.example/@ada/2'])
})

it('stand on the page of a note of one’s own, and lead to nothing withheld', () => {
  const settings = settingsSchema.parse({ title: 'Garden', url: 'https://ada.example', untrusted: ['mail'] })
  const text = '---\nsyndication: ["https://a.example/1", "https://ada.example/notes/secret/"]\n---\n'
  const files = { 'a.md': text, 'mail/b.md': text, 'c.md': '', 'secret.md': '---\npublish: false\n---\n' }
  const garden = { ...renderVault(files).garden, host: 'ada.example' }
  const planning = startPlanning(garden, (path) => expect.fail(path), { ...settings, softBreaks: false })
  const shown = ['a.md', 'mail/b.md', 'c.md'].map((path) => {
    const note = garden.notes.get(toVaultPath(path))
    return note && notePage(planning, note).syndication
  })
  expect(shown).toEqual([['https://a.example/1'], undefined, undefined])
})
