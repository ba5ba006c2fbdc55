/** What is kept of suggestions has the same bytes, whichever thread found them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type KeptLists, openBasisFile } from '../../../pipelines/adapters/suggestions/basis-file.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { packView } from '../../../src/garden/suggest/basis/pack-view.ts'
import { noHiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { shippedModels } from '../../../src/garden/suggest/rank/shipped-models.ts'
import type { Shortlisted } from '../../../src/garden/suggest/shortlist.ts'
import { openView } from '../../../src/garden/suggest/view.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { corpusOf } from '../../fakes/corpus-of.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const view = packView(openView(corpusOf({ 'one.md': 'See [[two]].', 'two.md': 'Words.' }), noHiddenLinks))

/** A list with a place in it that was never filled, as some ways to make one leave it. */
function listOf<Item>(...items: Item[]): Item[] {
  const list = new Array<Item>(items.length)
  items.forEach((item, at) => {
    list[at] = item
  })
  return list
}

async function bytesOf(lists: KeptLists['lists']): Promise<string> {
  const root = makeVault({})
  const place = { vault: makeVault({}), settings: settingsSchema.parse({ title: 'Garden' }) }
  const file = await openBasisFile(quietWorld(root), place)
  await file.save({ models: shippedModels, keys: new Map([[toVaultPath('one.md'), 'key']]), lists }, view)
  expect(file.readLists()?.lists).toEqual(lists)
  const [folder = ''] = readdirSync(join(root, '.cache')).filter((one) => one.startsWith('links-'))
  return readFileSync(join(root, '.cache', folder, 'lists.bin'), 'latin1')
}

it('keeps lists that were made in different ways as the same bytes', async () => {
  const suggestion = {
    id: 'id',
    source: toVaultPath('one.md'),
    target: toVaultPath('two.md'),
    kind: 'related',
    score: 0.5,
    anchor: null,
    block: null,
  } as const
  const made = await bytesOf([[], [{ ...suggestion, reasons: [{ signal: 'bm25', contribution: 1 }] }]])
  const other = [
    listOf<Shortlisted>(),
    listOf<Shortlisted>({ ...suggestion, reasons: listOf({ signal: 'bm25', contribution: 1 }) }),
  ]
  expect(await bytesOf(other)).toBe(made)
})
