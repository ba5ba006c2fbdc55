import { expect, test } from 'vitest'
import { readObsidianSettings } from '../../pipelines/adapters/read-obsidian-settings.ts'
import { makeVault } from '../fakes/make-vault.ts'

const none = { strictLineBreaks: null, linkFormat: null }
const obsidian = { strictLineBreaks: false, linkFormat: 'shortest' }

test.for([
  ['no settings', null, none],
  ['what is no JSON', '{ "strictLineBreaks": tru', none],
  ['what is no object', '[]', none],
  ['nothing that we know', '{ "alwaysUpdateLinks": true }', obsidian],
  [
    'what we know',
    '{ "strictLineBreaks": true, "newLinkFormat": "relative" }',
    { strictLineBreaks: true, linkFormat: 'relative' },
  ],
  [
    'values of a wrong type, which Obsidian ignores',
    '{ "strictLineBreaks": "yes", "newLinkFormat": "longest" }',
    obsidian,
  ],
] as const)('a vault with %s', async ([, text, settings]) => {
  const vault = makeVault(text === null ? {} : { '.obsidian/app.json': text })
  expect(await readObsidianSettings(vault)).toEqual(settings)
})
