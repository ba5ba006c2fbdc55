/**
 * row: 86
 * feature: Private text absent from every artefact
 * bar: words planted in every private place are found in no file of the site, unpacked, and in no public log
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unpack } from '../../../pipelines/adapters/unpack.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { runOne } from '../../fakes/run-one.ts'
import { canaries, canaryVault } from '../../scripts/canary-vault.ts'

it('row 86: no canary sings', { timeout: 180_000 }, async () => {
  const vault = makeVault(canaryVault())
  const out = join(makeVault({}), 'site')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(makeVault({}), 'summary.md') }
  const { stdout, stderr } = await runOne(['build', '--verbose', '--vault', vault, '--out', out], { env })
  const texts = { 'the log': stdout + stderr, ...readSite(out) }
  expect(Object.keys(texts)).toContain('notes/canary/index.html')
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')
  const found = Object.entries({ ...texts, summary }).flatMap(([place, text]) =>
    canaries
      .filter(({ word }) => `${place}\n${text}`.toLowerCase().includes(word.toLowerCase()))
      .map(({ name }) => `${name} in ${place}`),
  )
  expect(found).toEqual([])
})

/** All that the files of the site say, by path; what is packed, unpacked. */
function readSite(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const parts = unpack(name, readFileSync(path)).map(({ bytes }) => decodeAll(Buffer.from(bytes)))
      return [path.slice(dir.length + 1), parts.join('\n')]
    }),
  )
}

function decodeAll(bytes: Buffer): string {
  return `${bytes.toString('utf8')}\n${bytes.toString('utf16le')}`
}
