import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readObsidianSettings } from '../../pipelines/adapters/read-obsidian-settings.ts'
import { makeVault } from '../fakes/make-vault.ts'

const none = { strictLineBreaks: null, linkFormat: null }
const obsidian = { strictLineBreaks: false, linkFormat: 'shortest', markdownLinks: false }

test.for([
  ['no settings', null, none],
  ['nothing that we know', '{ "alwaysUpdateLinks": true }', obsidian],
  [
    'what we know',
    '\uFEFF{ "strictLineBreaks": true, "newLinkFormat": "relative", "useMarkdownLinks": true }',
    { strictLineBreaks: true, linkFormat: 'relative', markdownLinks: true },
  ],
  [
    'values of a wrong type, which Obsidian ignores',
    '{ "strictLineBreaks": "yes", "newLinkFormat": "longest", "useMarkdownLinks": 1 }',
    obsidian,
  ],
] as const)('a vault with %s', async ([, text, settings]) => {
  const vault = makeVault(text === null ? {} : { '.obsidian/app.json': text })
  expect(await readObsidianSettings(vault)).toEqual({ settings, obstacles: [] })
})

test.for([
  ['what is no JSON', '{ "strictLineBreaks": tru', /JSON/],
  ['what is no object', '[]', /^It is not a JSON object\.$/],
] as const)('settings that are %s are said to be so', async ([, text, detail]) => {
  const read = await readObsidianSettings(makeVault({ '.obsidian/app.json': text }))
  expect(read).toEqual({
    settings: none,
    obstacles: [
      { path: '.obsidian/app.json', reason: 'obsidian-settings', detail: expect.stringMatching(detail) },
    ],
  })
})

test('settings that are a folder are said to be so', async () => {
  const vault = makeVault({})
  mkdirSync(join(vault, '.obsidian', 'app.json'), { recursive: true })
  expect((await readObsidianSettings(vault)).obstacles).toMatchObject([{ detail: 'EISDIR' }])
})
