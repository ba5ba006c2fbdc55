/**
 * row: 86
 * feature: Private text absent from every artefact
 * bar: words planted in every private place are found in no file of the site, unpacked, and in no public log
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unpack } from '../../../pipelines/adapters/unpack.ts'
import { buildPlace } from '../../fakes/build-place.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { runOne } from '../../fakes/run-one.ts'
import { writeFolder } from '../../fakes/write-folder.ts'
import {
  canaries,
  canarySettings,
  canaryVault,
  formerName,
  formerVault,
  settingWords,
} from '../../scripts/canary-vault.ts'

it('row 86: no canary sings', { timeout: 180_000 }, async () => {
  const files = Object.entries(canaryVault()).filter(([path]) => !path.startsWith('client'))
  const vault = makeVault(Object.fromEntries(files))
  const out = join(makeVault({}), 'site')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(makeVault({}), 'summary.md') }
  const { stdout, stderr } = await runOne(['build', '--verbose', '--vault', vault, '--out', out], { env })
  const texts = { 'the log': stdout + stderr, ...readSite(out) }
  expect(Object.keys(texts)).toContain('notes/canary/index.html')
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')
  expect(singing({ ...texts, summary })).toEqual([])
})

it('row 86: no canary sings with rooms, private words and a history', { timeout: 180_000 }, async () => {
  const repository = makeRepository()
  writeFolder(repository.dir, formerVault())
  repository.commit('2026-01-02T00:00:00Z')
  repository.git('mv', `kept/${formerName}.md`, 'renamed.md')
  writeFolder(repository.dir, canaryVault())
  repository.commit('2026-01-03T00:00:00Z')
  const out = join(makeVault({}), 'site')
  const settings = canarySettings(join(makeVault({ 'words.txt': `${settingWords.private}\n` }), 'words.txt'))
  const { code, stderr } = await buildPlace(repository.dir, out, settings, {
    ROOM_CANARY: 'quiet otter lantern 47',
  })
  expect([code, stderr]).toEqual([0, ''])
  const texts = readSite(out)
  expect(Object.keys(texts)).toContain('notes/canary/index.html')
  expect(Object.keys(texts).some((path) => path.startsWith('rooms/'))).toBe(true)
  expect(singing(texts)).toEqual([])
})

/** Which canaries stand in which of the texts, or in the names of those. */
function singing(texts: Record<string, string>): string[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    canaries
      .filter(({ word }) => `${place}\n${text}`.toLowerCase().includes(word.toLowerCase()))
      .map(({ name }) => `${name} in ${place}`),
  )
}

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
  const pictures = bytes.toString('latin1').matchAll(/data:image\/\w+;base64,([\w+/=]+)/g)
  const inside = [...pictures].map(([, data = '']) => Buffer.from(data, 'base64').toString('latin1'))
  return `${bytes.toString('utf8')}\n${bytes.toString('utf16le')}\n${inside.join('\n')}`
}
