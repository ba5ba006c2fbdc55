/** Looks at a garden for links that it could have, at as little of it as must be looked at again. */
import type { VaultPath } from '../../../src/garden/paths.ts'
import { findAffected } from '../../../src/garden/suggest/basis/find-affected.ts'
import { foldNotes } from '../../../src/garden/suggest/basis/fold-notes.ts'
import { compareKeys, isLittle, noteKeys } from '../../../src/garden/suggest/basis/note-keys.ts'
import { packView, unpackView } from '../../../src/garden/suggest/basis/pack-view.ts'
import type { Shortlisted } from '../../../src/garden/suggest/shortlist.ts'
import type { EmbeddingsByPath } from '../../../src/garden/suggest/signals/embeddings.ts'
import type { View } from '../../../src/garden/suggest/view.ts'
import { readCorpus, readCorpusNotes } from '../read-corpus.ts'
import type { GardenRead } from '../read-garden.ts'
import type { GardenPlace } from '../read-settings.ts'
import { openLookers } from '../workers/open-lookers.ts'
import { runStage, type StageTime, type World } from '../world.ts'
import { type BasisFile, type KeptLists, openBasisFile } from './basis-file.ts'
import { readView } from './read-view.ts'

interface Looking {
  world: World
  place: GardenPlace
  read: GardenRead
  times: StageTime[]
  /** The key of each note now. */
  keys: Map<VaultPath, string>
  /** Of the file of each note. */
  hashes: ReadonlyMap<VaultPath, string>
  sourceOf(path: string): string
  /** What an engine says of the meaning of notes; null without one. */
  embeddings: EmbeddingsByPath | null
}

/**
 * What is worth a look in each note, best first, in the order of the paths. What was learned of the garden
 * when all of it was looked at, the basis, is kept, and holds until more than a fiftieth of the notes,
 * and more than twenty, have changed, come or gone since; then, or when `fresh` asks for it, all
 * is learned anew. Until then the notes that changed since are folded into the basis, and they
 * are looked at again with those that their new names concern; all others keep what was
 * found in them. So the result depends on the basis and on the garden as it is,
 * never on the runs in between.
 */
export async function shortlistGarden(
  world: World,
  place: GardenPlace,
  read: GardenRead,
  times: StageTime[],
  { fresh, embeddings }: { fresh: boolean; embeddings: EmbeddingsByPath | null },
): Promise<Map<VaultPath, readonly Shortlisted[]>> {
  const texts = new Map(read.vault.notes.map((file) => [String(file.path), file]))
  const hashes = new Map(read.vault.notes.map(({ path, hash }) => [path, hash]))
  const looking: Looking = {
    world,
    place,
    read,
    times,
    keys: noteKeys(read.garden, hashes),
    hashes,
    sourceOf: (path) => texts.get(path)?.text ?? '',
    embeddings,
  }
  const file = await openBasisFile(world, place, embeddings?.space)
  const kept = fresh ? null : file.readLists()
  return (kept && (await lookAgain(looking, file, kept))) ?? lookAnew(looking, file)
}

async function lookAnew(looking: Looking, file: BasisFile): Promise<Map<VaultPath, readonly Shortlisted[]>> {
  const { world, place, read, times, keys, embeddings } = looking
  // What an engine says can be asked for in this thread alone.
  const lookers = openLookers(lookingAt(looking, embeddings ? 1 : undefined))
  try {
    const corpus = await runStage(world, times, 'words', () => readCorpus(place.settings, read))
    const view = await runStage(world, times, 'signals', () =>
      readView(corpus, embeddings?.of(corpus.notes.map(({ path }) => path))),
    )
    const models = await runStage(world, times, 'learn', () => lookers.learn(view, { seed: 1 }))
    return await runStage(world, times, 'suggest', async () => {
      const sources = [...corpus.notes.keys()]
      const found = byPath(view, await lookers.shortlist(view, models, sources))
      await file.save({ models, keys, lists: [...found.values()] }, packView(view))
      return found
    })
  } finally {
    await lookers.close()
  }
}

/** Null where too much changed, or the view is not there. */
async function lookAgain(
  looking: Looking,
  file: BasisFile,
  { keys: before, lists, models }: KeptLists,
): Promise<Map<VaultPath, readonly Shortlisted[]> | null> {
  const { world, place, read, times, keys, embeddings } = looking
  const changes = compareKeys(before, keys)
  if (!isLittle(changes, before.size)) return null
  const paths = [...before.keys(), ...changes.added]
  const found = new Map(paths.map((path, at) => [path, lists[at] ?? []]))
  const touched = [...changes.changed, ...changes.added]
  if (touched.length > 0) {
    const packed = await runStage(world, times, 'signals', () => file.readView())
    if (!packed) return null
    await runStage(world, times, 'suggest', async () => {
      const view = unpackView(packed, embeddings?.of(paths))
      const places = new Map(paths.map((path, at) => [path, at]))
      const again = { corpus: view.corpus, places }
      const changed = await readCorpusNotes(place.settings, read, again, touched)
      const others = [...findAffected(view, changed, lists)].flatMap((at) => paths[at] ?? [])
      const affected = await readCorpusNotes(place.settings, read, again, others)
      const all = new Map([...changed, ...affected])
      // They are few; and what is read of a file is not in shared memory.
      const lookers = openLookers(lookingAt(looking, 1))
      const folded = foldNotes(view, all)
      for (const [path, list] of byPath(folded, await lookers.shortlist(folded, models, [...all.keys()])))
        found.set(path, list)
    })
  }
  return new Map([...keys.keys()].map((path) => [path, found.get(path) ?? []]))
}

function lookingAt({ place, hashes, sourceOf, keys }: Looking, threads: number | undefined) {
  const looking = { dir: place.vault, notes: keys.size, hashes, sourceOf }
  return threads === undefined ? looking : { ...looking, threads }
}

function byPath(
  { corpus }: Pick<View, 'corpus'>,
  lists: ReadonlyMap<number, readonly Shortlisted[]>,
): Map<VaultPath, readonly Shortlisted[]> {
  return new Map(
    [...lists].flatMap(([source, list]) => {
      const path = corpus.notes[source]?.path
      return path === undefined ? [] : [[path, list] as const]
    }),
  )
}
