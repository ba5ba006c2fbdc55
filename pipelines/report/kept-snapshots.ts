/** Keeps how the garden stood in commits that were read before. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Snapshot } from '../../src/garden/ops/snapshot.ts'
import { labelCacheDir, sharedCacheDir } from '../adapters/cache-dir.ts'
import { hashKey } from '../adapters/hash-key.ts'
import { readKept, writeKept } from '../adapters/kept-value.ts'
import { hashSources } from '../adapters/renderer-hash.ts'
import type { World } from '../adapters/world.ts'

export interface KeptSnapshots {
  dir: string
  find(key: string): Snapshot | null
  keep(key: string, snapshot: Snapshot): void
}

/** What decides how a garden is read, and what a report keeps of it. */
const reportingSources = [
  'src/garden',
  'src/markdown',
  'src/queries',
  'src/schemas',
  'pipelines/report',
  'pipelines/adapters/read-garden.ts',
  'pipelines/adapters/read-words.ts',
  'package-lock.json',
]

/** The code that runs, wherever the project that it runs for lies. */
const program = resolve(import.meta.dirname, '../..')

/** More than a few years of weekly reports look back at. */
const most = 300

/** `given`: what they follow from besides commit, day and code. */
export async function openKeptSnapshots(world: World, vault: string, given: object): Promise<KeptSnapshots> {
  const dir = sharedCacheDir(world.root, vault, 'report')
  const { node, icu, unicode } = process.versions
  const code = await hashSources(program, reportingSources)
  const maker = hashKey(JSON.stringify([code, node, icu, unicode, given]))
  mkdirSync(dir, { recursive: true })
  await labelCacheDir(dir, vault)
  const fileOf = (key: string) => join(dir, `${key}.snapshot`)
  return {
    dir,
    find: (key) => readKept(fileOf(key), maker, world.notice) as Snapshot | null,
    keep: (key, snapshot) => {
      try {
        removeOldest(dir)
        writeKept(fileOf(key), maker, snapshot)
      } catch (error) {
        world.notice(`Reports cannot keep what they read in \`${dir}\`: ${String(error)}`)
      }
    },
  }
}

function removeOldest(dir: string): void {
  const files = readdirSync(dir).filter((name) => name.endsWith('.snapshot'))
  if (files.length < most) return
  const aged = files
    .map((name) => ({ name, at: statSync(join(dir, name)).mtimeMs }))
    .sort((a, b) => a.at - b.at)
  for (const { name } of aged.slice(0, files.length - most + 1)) rmSync(join(dir, name), { force: true })
}
