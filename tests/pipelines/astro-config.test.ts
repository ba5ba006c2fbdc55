import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { astroConfig } from '../../pipelines/adapters/astro-config.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'

/** Whether the dev server refuses `path` of the project, for the vault at `linked`, a link to `vault [1]`. */
function isRefused(path: string): boolean {
  const root = makeVault({ 'vault [1]/a.md': '' })
  symlinkSync('vault [1]', join(root, 'linked'))
  const settings = settingsSchema.parse({ title: 'x' })
  const request = { root, vault: join(root, 'linked'), settings, store: '', cacheDir: root, verbose: false }
  const deny = astroConfig(request, []).vite?.server?.fs?.deny ?? []
  const folders = deny.filter((pattern) => pattern.endsWith('/**')).map(unescapeGlob)
  return folders.some((folder) => join(root, path).startsWith(folder.slice(0, -2)))
}

/** The text that a pattern without wildcards matches. */
function unescapeGlob(pattern: string): string {
  return pattern.replace(/\\(.)/g, '$1')
}

test.for([
  ['src/content/notes/draft.md', true],
  ['src/content/offices/mail/record.md', true],
  ['linked/a.md', true],
  ['vault [1]/a.md', true],
  ['vault 1/a.md', false],
  ['src/content.config.ts', false],
  ['src/pages/index.astro', false],
] as const)('the dev server refuses %s: %s', ([path, refused]) => {
  expect(isRefused(path)).toBe(refused)
})
