/** `one build` and its leak guard: a site that gives something away does not replace the one before it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../pipelines/build/index.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

it('a refused site leaves the old one as it is', { timeout: 120_000 }, async () => {
  const root = makeVault({
    'vault/a.md': 'Our client is ACME  Corporation, account DE89 3704 0044 0532 0130 00.\n',
    'words.txt': '# clients\nAcme Corporation\nDE89370400440532013000\n',
    'site/.one-site': '',
    'site/index.html': 'old',
  })
  const vault = join(root, 'vault')
  const outDir = join(root, 'site')
  const settings = settingsSchema.parse({ title: 'Case', privateWords: join(root, 'words.txt') })
  const report = await build(quietWorld(projectRoot), { settings, vault }, { outDir, verbose: false })
  expect(report.pages).toBe(0)
  const places = report.messages.map(({ ruleId, file }) => `${ruleId} ${file}`)
  expect(places).toContain('leak-found notes/a/index.html')
  // Only the owner reads it, in a terminal.
  expect(report.messages.map(({ note }) => note)).toContainEqual(expect.stringMatching(/words\.txt`$/))
  expect(JSON.stringify(report.messages.map(({ reason }) => reason))).not.toMatch(/acme|DE89/i)
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('old')
})
