/**
 * Keeps what a check of a vault found until something is different that it was
 * found in: the next check of the same vault reads its files' stamps, and no more.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { VaultPath } from '../../src/garden/paths.ts'
import { labelCacheDir, sharedCacheDir } from './cache-dir.ts'
import { hashKey } from './hash-key.ts'
import { readPack, writePack } from './notes/pack-file.ts'
import type { KnownFiles } from './read-note-file.ts'
import type { GardenPlace } from './read-settings.ts'
import type { Sources } from './read-sources.ts'
import { hashSources } from './renderer-hash.ts'
import { sourcesKey } from './sources-key.ts'
import type { World } from './world.ts'

export interface KeptCheck {
  /** The notes that it was found in. */
  files: KnownFiles
  /** What was found in exactly these sources; null where they, or the code, were others. */
  find(sources: Sources): unknown
  /** Keeps `found`, which JSON must carry without loss, for these sources. */
  keep(sources: Sources, found: unknown): Promise<void>
}

type FileRow = [path: VaultPath, hash: string, stamp: string]

/** The rooms whose code decides what a check finds, and the versions of what they use. */
const checkingSources = [
  'src/garden',
  'src/markdown',
  'src/queries',
  'src/schemas',
  'pipelines/check',
  'pipelines/adapters/kept-check.ts',
  'pipelines/adapters/read-garden.ts',
  'pipelines/adapters/sources-key.ts',
  'package-lock.json',
]

/** The code that runs, wherever the project that it runs for lies. */
const program = resolve(import.meta.dirname, '../..')

/** Fewer notes are checked as quickly as what was found in them is kept. */
const fewest = 64

/** Opens what the last check of the vault at `place` kept, if any. It is good for the same `posts` alone. */
export async function openKeptCheck(
  world: World,
  place: GardenPlace,
  posts: ReadonlyMap<string, string>,
): Promise<KeptCheck> {
  const dir = sharedCacheDir(world.root, place.vault, 'check')
  const file = join(dir, 'last.check')
  const { node, icu, unicode } = process.versions
  const maker = `${await hashSources(program, checkingSources)} ${node} ${icu} ${unicode}`
  const [key, rows, found] = readKept(file, maker, world)
  const keyOf = (sources: Sources) =>
    hashKey(JSON.stringify([sourcesKey(sources, place, world.today()), [...posts]]))
  return {
    files: new Map(rows.map(([path, hash, stamp]) => [path, { hash, stamp }])),
    find: (sources) => (key !== null && key === keyOf(sources) ? found : null),
    keep: async (sources, report) => {
      if (sources.notes.length < fewest) return
      const files = sources.notes.flatMap(({ path, hash, stamp }): FileRow[] =>
        stamp === undefined ? [] : [[path, hash, stamp]],
      )
      try {
        await mkdir(dir, { recursive: true })
        writePack(file, maker, [keyOf(sources), files, report])
        await labelCacheDir(dir, place.vault)
      } catch (error) {
        world.notice(`What was found cannot be kept in \`${dir}\`: ${String(error)}`)
      }
    },
  }
}

type Kept = [key: string | null, files: FileRow[], found: unknown]

function readKept(file: string, maker: string, world: World): Kept {
  try {
    const pack = readPack(file, maker)
    if (pack.state === 'sound') return pack.records as Kept
    if (pack.state === 'damaged') world.notice(`\`${file}\` is damaged: all notes are checked anew.`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      world.notice(`\`${file}\` cannot be used: ${String(error)}`)
  }
  return [null, [], null]
}
