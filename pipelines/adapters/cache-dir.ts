/** Where the caches of a garden are kept: apart from those of others, so that builds do not undo each other's. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lease, leaseFolder } from './lease-folder.ts'
import type { GardenPlace } from './read-settings.ts'

/** Says whose cache a folder is. */
const label = 'vault.txt'

/**
 * The cache folder for one vault at one base, on which all rendered links
 * depend, and for one `use`: this run's alone until it is released. It may be
 * deleted at any other time; the caches of vaults that are gone are deleted here.
 */
export async function openCacheDir(
  root: string,
  { vault, settings }: GardenPlace,
  use: 'build' | 'dev',
): Promise<Lease> {
  const caches = join(root, '.cache')
  await removeOrphans(caches)
  const hash = createHash('sha256').update(`${vault}\0${settings.base}`).digest('hex')
  const lease = await leaseFolder(join(caches, `${use}-${hash.slice(0, 12)}`))
  await writeFile(join(lease.dir, label), vault)
  return lease
}

/** The cache folder of one vault for one `use` that all runs share, whether it is there or not. */
export function sharedCacheDir(
  root: string,
  vault: string,
  use: 'check' | 'engine' | 'links' | 'notes' | 'report' | 'words',
): string {
  const hash = createHash('sha256').update(vault).digest('hex')
  return join(root, '.cache', `${use}-${hash.slice(0, 12)}`)
}

/** Says of the folder `dir`, where it is there, that it goes when `vault` does. */
export async function labelCacheDir(dir: string, vault: string): Promise<void> {
  const file = join(dir, label)
  if (existsSync(dir) && !existsSync(file)) await writeFile(file, vault)
}

async function removeOrphans(caches: string): Promise<void> {
  const names = await readdir(caches).catch(() => [] as string[])
  for (const dir of names.map((name) => join(caches, name))) {
    const vault = await readFile(join(dir, label), 'utf8').catch(() => '')
    if (vault !== '' && !existsSync(vault)) await rm(dir, { recursive: true, force: true })
  }
}
