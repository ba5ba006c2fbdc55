/** A channel is set up by hand with what is published, and what is there is never written over. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { beginChannels } from '../../../pipelines/distribute/begin-channels.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

it('lists what is published, and leaves a list that is there', async () => {
  const vault = makeVault({
    'a.md': '---\nguid: a\n---\n# A\n',
    'b.md': '---\ndraft: true\nguid: b\n---\n# B\n',
  })
  const channels = { mastodon: { server: 'https://social.example' }, webmention: {} }
  const settings = settingsSchema.parse({ title: 'Garden', public: ['.'], distribution: { channels } })
  const begin = (names: readonly ('mastodon' | 'webmention' | 'devto')[]) =>
    beginChannels(quietWorld(makeVault({})), { vault, settings }, names)
  const [first, second] = ['mastodon', 'webmention'].map((name) => `.one/posts/${name}/backlog.txt`)
  await expect(begin(['mastodon', 'devto'])).rejects.toThrow('name no channel `devto`')
  expect(existsSync(join(vault, String(first)))).toBe(false)
  expect(await begin(['mastodon'])).toEqual({ written: [first], there: [], notes: 1 })
  expect(readFileSync(join(vault, String(first)), 'utf8')).toBe('a\n')
  writeFileSync(join(vault, String(first)), '')
  expect(await begin(['mastodon', 'webmention'])).toEqual({ written: [second], there: [first], notes: 1 })
  expect(readFileSync(join(vault, String(first)), 'utf8')).toBe('')
})
