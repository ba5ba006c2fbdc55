import { expect, it } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { neverTest } from '../../../src/garden/suggest/never-test.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { grow, vaultOf } from './suggest-in.ts'

const { notes } = grow(
  vaultOf({
    'Inbox/Ideas.md': '',
    'daily/2026.01.02.md': '',
    'Étude.md': '',
    'quiet.md': '---\nsuggestions: false\n---\n',
    'a.md': 'Go on.',
    'inbox.md': '',
    'written.md': '---\ngenerated: {engine: embedded 1, topic: canals}\n---\n',
  }),
)

it.each<[string, object, string, string, boolean]>([
  ['nothing', {}, 'a.md', 'Étude.md', false],
  ['a folder as a source', { neverFrom: ['/inbox/'] }, 'Inbox/Ideas.md', 'a.md', true],
  ['a folder as a source alone', { neverFrom: ['Inbox'] }, 'a.md', 'Inbox/Ideas.md', false],
  ['a note by the name of a folder', { neverTo: ['inbox'] }, 'a.md', 'inbox.md', true],
  ['a path', { neverTo: ['daily/2026.01.02.md'] }, 'a.md', 'daily/2026.01.02.md', true],
  ['a path without its ending', { neverTo: ['daily/2026.01.02'] }, 'a.md', 'daily/2026.01.02.md', true],
  ['a name, in any case and form', { neverTo: ['E\u0301TUDE'] }, 'a.md', 'Étude.md', true],
  ['a part of a name', { neverTo: ['Étu', 'dail', '..'] }, 'a.md', 'Étude.md', false],
  ['the root', { neverFrom: ['.'] }, 'a.md', 'Étude.md', true],
  ['the property of the source', {}, 'quiet.md', 'a.md', true],
  ['the property of the target', {}, 'a.md', 'quiet.md', true],
])('knows %s', (_, suggestions, source, target, never) => {
  const settings = settingsSchema.parse({ title: 'Garden', suggestions })
  const link = { source: toVaultPath(source), target: toVaultPath(target), phrase: null }
  expect(neverTest(settings.suggestions, notes)(link)).toBe(never)
})

it.each([
  ['Go', true],
  [' gO ', true],
  ['Go on', false],
])('lets the phrase “%s” keep words from becoming a link: %s', (phrase, never) => {
  const settings = settingsSchema.parse({ title: 'Garden', suggestions: { neverPhrases: [phrase] } })
  const isNever = neverTest(settings.suggestions, notes)
  const link = { source: toVaultPath('a.md'), target: toVaultPath('Étude.md') }
  expect([isNever({ ...link, phrase: 'Go' }), isNever({ ...link, phrase: null })]).toEqual([never, false])
})

it('makes no words of a text that the garden wrote a link, and names related notes of it', () => {
  const isNever = neverTest(settingsSchema.parse({ title: 'Case' }).suggestions, notes)
  const link = { source: toVaultPath('written.md'), target: toVaultPath('a.md') }
  expect(isNever({ ...link, phrase: 'a' })).toBe(true)
  expect(isNever({ ...link, phrase: null })).toBe(false)
  expect(isNever({ source: link.target, target: link.source, phrase: 'written' })).toBe(false)
})
