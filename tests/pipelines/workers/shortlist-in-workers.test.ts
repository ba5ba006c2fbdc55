/** Threads find the links that one thread finds. */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type Shortlisting,
  shortlistInWorkers,
} from '../../../pipelines/adapters/workers/shortlist-in-workers.ts'
import { openShortlister } from '../../../pipelines/adapters/workers/shortlist-notes.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { handOver, shareNumbers } from '../../../src/garden/suggest/basis/share-view.ts'
import { noHiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { shippedModels } from '../../../src/garden/suggest/rank/shipped-models.ts'
import { openView } from '../../../src/garden/suggest/view.ts'
import { corpusOf } from '../../fakes/corpus-of.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const kinds = 'Tall Old Dark Wild Red Grey Sweet Field River Mountain'.split(' ')
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
const view = shareNumbers(openView(corpusOf(texts), noHiddenLinks))

function open(dir = makeVault(texts)): Shortlisting {
  return {
    dir,
    view,
    models: shippedModels,
    sources: [...view.corpus.notes.keys()],
    hashes: new Map(Object.entries(texts).map(([path, text]) => [toVaultPath(path), hash('sha256', text)])),
    sourceOf: (path) => texts[path] ?? '',
  }
}

// One thread reads no file.
const alone = await shortlistInWorkers({ ...open(''), threads: 1 })

test('there are mentions with their places', () => {
  const all = [...alone.values()].flat()
  expect(all.filter(({ kind, anchor }) => kind === 'mention' && anchor).length).toBeGreaterThan(100)
})

test('two threads find what one finds, in the same order', async () => {
  const together = await shortlistInWorkers({ ...open(), threads: 2 })
  expect(JSON.stringify([...together])).toBe(JSON.stringify([...alone]))
})

test('what is handed over is enough for every note, and its numbers are there once', () => {
  const { dir, sources, hashes, models } = open()
  const shared = structuredClone(handOver(view))
  expect(shared.latent.basis.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(shared.notes.every(({ blocks }) => blocks.length === 0)).toBe(true)
  const look = openShortlister({ dir, view: shared, models })
  const found = sources.map((source) => {
    const note = structuredClone(view.corpus.notes[source])
    if (!note) throw new Error(`There is no note ${source}.`)
    return [source, look({ source, note, hash: hashes.get(note.path) ?? '' }).list]
  })
  expect(JSON.stringify(found)).toBe(JSON.stringify([...alone]))
})

test('what a worker has no memory for, this thread does', async () => {
  const limits = { maxOldGenerationSizeMb: 4 }
  const together = await shortlistInWorkers({ ...open(), threads: 2, limits })
  expect(JSON.stringify([...together])).toBe(JSON.stringify([...alone]))
})

test('a note whose file changed meanwhile is left to this thread', async () => {
  const changed = open()
  for (const path of Object.keys(texts)) writeFileSync(join(changed.dir, path), 'Other words.')
  const together = await shortlistInWorkers({ ...changed, threads: 2 })
  expect(JSON.stringify([...together])).toBe(JSON.stringify([...alone]))
})
