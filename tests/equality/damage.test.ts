/**
 * Caches that are not what a build left: cut off, filled with rubbish, or those
 * of another garden. The next build gives the site that one from nothing gives.
 */
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { makeEngine } from './engine.ts'
import { firstState, type GardenState } from './garden-state.ts'

/** What is done to a file; `foreign` is the file in its place in the cache of another garden, if there is one. */
const damages: [name: string, damage: (file: string, foreign: string) => void][] = [
  ['of another garden', (file, foreign) => existsSync(foreign) && copyFileSync(foreign, file)],
  ['cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['rubbish within', (file) => writeRubbish(file, 4096)],
  ['rubbish', (file) => writeRubbish(file, 0)],
]

/** Overwrites every other 4,096 bytes from `start` on, and the first bytes in any case where it is 0. */
function writeRubbish(file: string, start: number): void {
  const bytes = readFileSync(file)
  for (let at = start; at < bytes.length; at += 8192)
    bytes.fill('rubbish ', at, Math.min(at + 4096, bytes.length))
  writeFileSync(file, start === 0 && bytes.length === 0 ? 'rubbish' : bytes)
}

/** Of these nothing is said: what is of use in them is used. */
const silent = new Set(['of another garden'])

/** The same notes, each of which says something else. */
const otherState: GardenState = {
  ...firstState,
  notes: firstState.notes.map((note) => ({
    ...note,
    body: [...note.body, 'Elsewhere it is said otherwise.'],
  })),
}

it('a damaged cache changes nothing of the site', { timeout: 600_000 }, async () => {
  const engine = makeEngine()
  const [own, other] = [makeVault({}), makeVault({})]
  await engine.build(firstState, own)
  const site = readFolder(join(own, 'site'))
  await engine.build(otherState, other)
  for (const [name, damage] of damages) {
    const said = engine.notices.length
    for (const file of filesIn(engine.cache)) damage(file, inOther(engine.cache, file, other))
    await engine.build(firstState, own)
    expect.soft([name, readFolder(join(own, 'site'))]).toEqual([name, site])
    if (!silent.has(name)) expect.soft(engine.notices.slice(said), name).not.toEqual([])
  }
})

/** The files of all caches, locks too, but for labels: a folder whose label names no vault that is there is removed whole. */
function filesIn(cache: string): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== label)
    .map((entry) => join(entry.parentPath, entry.name))
}

const label = 'vault.txt'

/** The place of `file` in the cache of the garden in `dir`: the same folder but for the hash of the vault. */
function inOther(cache: string, file: string, dir: string): string {
  const [folder = '', ...rest] = relative(cache, file).split('/')
  const kind = folder.replace(/-.*$/, '')
  const foreign = readdirSync(cache).find(
    (name) => name.startsWith(`${kind}-`) && isLabelled(join(cache, name, label), join(dir, 'vault')),
  )
  return join(cache, foreign ?? folder, ...rest)
}

function isLabelled(file: string, vault: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === vault
}
