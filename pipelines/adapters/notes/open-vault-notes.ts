/** Where the notes of a vault are kept between runs, and by which code they were read. */
import { resolve } from 'node:path'
import { labelCacheDir, sharedCacheDir } from '../cache-dir.ts'
import { hashSources } from '../renderer-hash.ts'
import type { World } from '../world.ts'
import { type NotesCache, openNotesCache } from './notes-cache.ts'

export interface VaultNotes extends Pick<NotesCache, 'notes' | 'files'> {
  save(...read: Parameters<NotesCache['save']>): Promise<void>
}

/** The rooms whose code decides what is read of a note, and the versions of what they use. */
export const readingSources = [
  'src/garden',
  'src/markdown',
  'src/queries',
  'src/schemas',
  'package-lock.json',
]

/** The code that runs, wherever the project that it runs for lies. */
const program = resolve(import.meta.dirname, '../../..')

/** What was kept of the notes of `vault`; nothing where the code that reads notes was another. */
export async function openVaultNotes(world: World, vault: string): Promise<VaultNotes> {
  const dir = sharedCacheDir(world.root, vault, 'notes')
  const { node, icu, unicode } = process.versions
  const maker = `${await hashSources(program, readingSources)} ${node} ${icu} ${unicode}`
  const cache = openNotesCache(dir, maker, world.notice)
  return {
    ...cache,
    save: async (...read) => {
      cache.save(...read)
      await labelCacheDir(dir, vault)
    },
  }
}
