/**
 * What `one link` learned of a garden, kept between runs in the cache folder: the lists of what is worth a
 * look with the models, which every run reads, and the view, which is read where notes changed. Both
 * may be deleted at any time. A file that is torn, changed or made by other code is as if it were not there.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { VaultPath } from '../../../src/garden/paths.ts'
import type { PackedView } from '../../../src/garden/suggest/basis/pack-view.ts'
import type { Models } from '../../../src/garden/suggest/rank/models.ts'
import type { Shortlisted } from '../../../src/garden/suggest/shortlist.ts'
import { labelCacheDir, sharedCacheDir } from '../cache-dir.ts'
import { readKept, writeKept, writeSerialized } from '../kept-value.ts'
import { readingSources } from '../notes/open-vault-notes.ts'
import type { GardenPlace } from '../read-settings.ts'
import { hashSources } from '../renderer-hash.ts'
import type { World } from '../world.ts'

/** What was learned, and the garden that it was learned of. */
export interface KeptLists {
  models: Models
  /** The key of each note, in the order of the view. */
  keys: Map<VaultPath, string>
  /** What is worth a look in each of them. */
  lists: (readonly Shortlisted[])[]
}

export interface BasisFile {
  /** Null where nothing is kept. */
  readLists(): KeptLists | null
  /** The view that belongs to the lists; null where it is not there. */
  readView(): PackedView | null
  save(lists: KeptLists, view: PackedView): Promise<void>
}

/** The code that runs, wherever the project that it runs for lies. */
const program = resolve(import.meta.dirname, '../../..')

/** `space` names the embeddings that were a signal; null for none. Both are kept beside each other. */
export async function openBasisFile(
  { root, notice }: Pick<World, 'root' | 'notice'>,
  { vault, settings }: GardenPlace,
  space: string | null = null,
): Promise<BasisFile> {
  const dir = sharedCacheDir(root, vault, 'links')
  const end = space === null ? '.bin' : '-engine.bin'
  const files = { lists: join(dir, `lists${end}`), view: join(dir, `view${end}`) }
  const { node, v8, icu } = process.versions
  const maker = `${await hashSources(program, readingSources)} ${node} ${v8} ${icu} ${settings.lang} ${space ?? ''}`
  /** The sum of the view that the lists belong to. */
  let wanted = ''
  return {
    readLists() {
      const found = readKept(files.lists, maker, notice) as { view: string; kept: KeptLists } | null
      wanted = found?.view ?? ''
      return found?.kept ?? null
    },
    readView: () => readKept(files.view, `${maker} ${wanted}`, notice) as PackedView | null,
    async save(kept, view) {
      // The lists name their view, and come last: lists of another view are never taken for its own.
      const body = serialize(view)
      const sum = String(crc32(serialize(kept.keys), crc32(body)))
      mkdirSync(dir, { recursive: true })
      writeSerialized(files.view, `${maker} ${sum}`, body)
      writeKept(files.lists, maker, { view: sum, kept: { ...kept, lists: sameArrays(kept.lists) } })
      await labelCacheDir(dir, vault)
    },
  }
}

/** The serializer tells arrays that came from a thread from those made here, which hold the same: so the same lists give the same bytes. */
function sameArrays(lists: KeptLists['lists']): KeptLists['lists'] {
  return JSON.parse(JSON.stringify(lists))
}
