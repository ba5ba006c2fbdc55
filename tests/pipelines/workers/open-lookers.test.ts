/** Threads find the links that one thread finds. */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readView } from '../../../pipelines/adapters/suggestions/read-view.ts'
import { openLooker } from '../../../pipelines/adapters/workers/look-at-notes.ts'
import { type Looking, openLookers } from '../../../pipelines/adapters/workers/open-lookers.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { handOver, handOverLinks } from '../../../src/garden/suggest/basis/share-view.ts'
import { learnModel } from '../../../src/garden/suggest/rank/learn.ts'
import { shippedModels } from '../../../src/garden/suggest/rank/shipped-models.ts'
import { corpusOf } from '../../fakes/corpus-of.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const kinds = 'Tall Old Dark Wild Red'.split(' ')
const trees =
  'Alder Ash Aspen Beech Birch Cedar Cherry Chestnut Cypress Elder Elm Fir Hazel Holly Larch Laurel Linden Maple Oak Olive Pine Plane Poplar Quince Rowan Spruce Walnut Willow Yew Juniper'.split(
    ' ',
  )
const names = kinds.flatMap((kind) => trees.map((tree) => `${kind} ${tree}`))

const texts = Object.fromEntries(
  names.map((name, at) => {
    const other = (step: number) => names[(at * 7 + step) % names.length]
    return [
      `${name}.md`,
      `# ${name}\n\nIt stands near [[${other(1)}]] and [[${other(2)}]].\n\nBeside the ${other(3)} by the water.\n\nHigher than the ${other(9)}.\n`,
    ]
  }),
)
const view = await readView(corpusOf(texts))

const sources = [...view.corpus.notes.keys()]

function open(dir = makeVault(texts)): Looking {
  return {
    dir,
    notes: sources.length,
    hashes: new Map(Object.entries(texts).map(([path, text]) => [toVaultPath(path), hash('sha256', text)])),
    sourceOf: (path) => texts[path] ?? '',
  }
}

/** All that is learned and found. */
async function lookWith(looking: Looking) {
  const lookers = openLookers(looking)
  try {
    const models = await lookers.learn(view, { seed: 1 })
    const lists = [...(await lookers.shortlist(view, shippedModels, sources))]
    return { models, lists }
  } finally {
    await lookers.close()
  }
}

// One thread reads no file.
const alone = await lookWith({ ...open(''), threads: 1 })

test('there are mentions with their places', () => {
  const all = alone.lists.flatMap(([, list]) => list)
  expect(all.filter(({ kind, anchor }) => kind === 'mention' && anchor).length).toBeGreaterThan(100)
})

test('what is learned is what the examples of all rounds teach', () => {
  const options = { seed: 1 }
  expect(alone.models).toEqual({
    mention: learnModel(view, 'kept', options),
    related: learnModel(view, 'erased', options),
  })
  expect(alone.models.mention).not.toEqual(shippedModels.mention)
})

test('three threads learn and find what one does, in the same order', async () => {
  const together = await lookWith({ ...open(), threads: 3 })
  expect(together.models).toEqual(alone.models)
  expect(JSON.stringify(together.lists)).toBe(JSON.stringify(alone.lists))
})

test('what is handed over is enough for every note, and its numbers are there once', () => {
  const { dir, hashes } = open()
  const shared = structuredClone(handOver(view))
  expect(shared.latent.basis.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(shared.notes.every(({ blocks }) => blocks.length === 0)).toBe(true)
  const links = structuredClone(handOverLinks(view, { pairs: [], words: 'kept' }))
  expect(links.standing.notes.buffer).toBeInstanceOf(SharedArrayBuffer)
  const looker = openLooker({ dir })
  looker({ begin: shared, job: { links, models: shippedModels }, tasks: [] })
  const found = sources.map((source) => {
    const note = structuredClone(view.corpus.notes[source])
    if (!note) throw new Error(`There is no note ${source}.`)
    const question = { source, targets: [], standsFor: 1 }
    const task = { at: source, note, hash: hashes.get(note.path) ?? '', question }
    return [source, looker({ tasks: [task] })[0]?.list]
  })
  expect(JSON.stringify(found)).toBe(JSON.stringify(alone.lists))
})

test('what a worker has no memory for, this thread does', async () => {
  const limits = { maxOldGenerationSizeMb: 4 }
  const together = await lookWith({ ...open(), threads: 2, limits })
  expect(together.models).toEqual(alone.models)
  expect(JSON.stringify(together.lists)).toBe(JSON.stringify(alone.lists))
})

test('a note whose file changed meanwhile is left to this thread', async () => {
  const changed = open()
  for (const path of Object.keys(texts)) writeFileSync(join(changed.dir, path), 'Other words.')
  const together = await lookWith({ ...changed, threads: 2 })
  expect(JSON.stringify(together.lists)).toBe(JSON.stringify(alone.lists))
})
