/** Accepted suggestions reach the files of a vault: all of them, or none. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyChanges, recoverChanges } from '../../../pipelines/adapters/changes/apply-changes.ts'
import { applySuggestions } from '../../../pipelines/link/apply-suggestions.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { cutOff } from '../../fakes/cut-off.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { mention, related } from '../../garden/suggest/suggest-in.ts'

const files = {
  'a.md': '\uFEFF# Äpfel\r\n\r\nOn moss and ferns.\r\n',
  'b.md': 'Near the moss.',
  'Moss.md': '',
  'd/fern.md': '---\ntitle: Fern\n---\n',
  '.obsidian/app.json': '{ "newLinkFormat": "absolute" }',
}
const suggestions = [
  mention('a.md', files['a.md'], 'moss', 'Moss.md'),
  mention('a.md', files['a.md'], 'ferns', 'd/fern.md'),
  related('d/fern.md', 'Moss.md'),
  mention('b.md', files['b.md'], 'moss', 'Moss.md'),
  mention('b.md', 'it was moss', 'moss', 'd/fern.md'),
]
const written = {
  'a.md': '\uFEFF# Äpfel\r\n\r\nOn [[Moss|moss]] and [[d/fern|ferns]].\r\n',
  'b.md': 'Near the [[Moss|moss]].',
  'd/fern.md': '---\ntitle: Fern\nrelatedNotes: ["[[Moss]]"]\n---\n',
}
const names = Object.keys(written)
const textsOf = (vault: string) =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(vault, name), 'utf8')]))
const old = Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name)))

function apply(vault: string, dryRun = false) {
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  return applySuggestions(quietWorld(vault), place, suggestions, { dryRun })
}

it('writes links into several notes, and refuses what is not there', async () => {
  const vault = makeVault(files)
  const planned = await apply(vault, true)
  expect([planned.changes.length, textsOf(vault)]).toEqual([3, old])
  const { accepted, refused, conflicts } = await apply(vault)
  expect(accepted.map((one) => one.written)).toEqual(planned.accepted.map((one) => one.written))
  expect(refused.map(({ refusal }) => refusal.code)).toEqual(['changed'])
  expect([conflicts, textsOf(vault)]).toEqual([[], written])
  const again = await apply(vault)
  expect([again.accepted, again.changes, textsOf(vault)]).toEqual([[], [], written])
  expect(again.refused.map(({ refusal }) => refusal.code).sort()).toEqual([
    'changed',
    'linked',
    'linked',
    'linked',
    'linked',
  ])
})

it('writes nothing when one of the notes changed meanwhile', async () => {
  const vault = makeVault(files)
  const { changes } = await apply(vault, true)
  writeFileSync(join(vault, 'b.md'), 'Something else.')
  expect(await applyChanges(vault, changes)).toEqual({ conflicts: ['b.md'] })
  expect(textsOf(vault)).toEqual({ ...old, 'b.md': 'Something else.' })
})

it('leaves all or nothing behind when it is killed', { timeout: 120_000 }, async () => {
  const { changes } = await apply(makeVault(files), true)
  const ends = new Set<string>()
  for (const at of [5, 9, 14, 18, 23]) {
    const vault = makeVault(files)
    await cutOff(vault, at, changes)
    await recoverChanges(vault)
    const texts = textsOf(vault)
    expect([old, written]).toContainEqual(texts)
    ends.add(texts['b.md'] ?? '')
    expect(readdirSync(vault).filter((name) => name.startsWith('.one'))).toEqual([])
  }
  expect(ends.size).toBe(2)
})
