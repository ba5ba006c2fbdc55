/**
 * How the garden stood at several instants. What was read of a commit is kept by the commit, the day, the code and
 * the settings: a weekly report reads one commit, and knows the others. The settings are those of today: those of then may be
 * of another code.
 */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from '../../src/garden/once.ts'
import type { Snapshot } from '../../src/garden/ops/snapshot.ts'
import { type SnapshotGiven, takeSnapshot } from '../../src/garden/ops/take-snapshot.ts'
import { openLikeness } from '../../src/garden/writing/likeness.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { labelCacheDir, sharedCacheDir } from '../adapters/cache-dir.ts'
import { type Git, openGit } from '../adapters/git/open-git.ts'
import { withCheckout } from '../adapters/git/with-checkout.ts'
import { leaseFolder } from '../adapters/lease-folder.ts'
import { readPublicationRecord } from '../adapters/publication-record.ts'
import { type GardenRead, readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readWords } from '../adapters/read-words.ts'
import { readRejections } from '../adapters/rejection-record.ts'
import { runStage, type World } from '../adapters/world.ts'
import { openKeptSnapshots } from './kept-snapshots.ts'

/** A commit as it is looked at on a day. */
export interface Moment {
  commit: string
  /** `YYYY-MM-DD`. */
  day: string
}

export interface RepositoryOf {
  git: Git
  /** What stands before paths of the vault in the repository. */
  prefix: string
  /** Without its beginning, nobody knows when notes were last tended. */
  isCutShort: boolean
}

/** By `momentKey`. A commit in which there is no vault yet is left out. */
export async function readSnapshots(
  world: World,
  { vault, settings }: GardenPlace,
  { git, prefix, isCutShort }: RepositoryOf,
  moments: readonly Moment[],
): Promise<Map<string, Snapshot>> {
  const kept = await openKeptSnapshots(world, vault, { settings, prefix, isCutShort })
  const wanted = new Map(moments.map((moment) => [momentKey(moment), moment]))
  const found = new Map<string, Snapshot>()
  const missing: Moment[] = []
  for (const [key, moment] of wanted) {
    const known = kept.find(key)
    if (known) found.set(key, known)
    else missing.push(moment)
  }
  // The newest is read first: what is read of its notes is kept for the next report.
  const byCommit = Map.groupBy(missing.reverse(), ({ commit }) => commit)
  const [first] = byCommit.keys()
  if (first === undefined) return found
  const lease = await leaseFolder(`${kept.dir}-checkout`)
  try {
    await withCheckout(git, lease.dir, first, async (dir) => {
      const inCheckout = openGit(dir)
      const place = { settings, vault: join(dir, prefix) }
      await keepCaches(world, place.vault, vault)
      let before: GardenRead | null = null
      for (const [commit, own] of byCommit) {
        await inCheckout(['checkout', '--detach', '--quiet', '--force', commit])
        const read: CommitRead | null = await readCommit(world, place, commit, before)
        if (!read) continue
        before = read.read
        for (const moment of own) {
          const snapshot = snapshotOn(moment, read, settings)
          kept.keep(momentKey(moment), snapshot)
          found.set(momentKey(moment), snapshot)
        }
      }
    })
  } finally {
    lease.release()
  }
  return found
}

export function momentKey({ commit, day }: Moment): string {
  return `${commit}-${day}`
}

/** What is kept of the notes of a checkout is to go when the vault does, and not when the checkout does. */
async function keepCaches(world: World, checkout: string, vault: string): Promise<void> {
  for (const use of ['notes', 'words'] as const) {
    const dir = sharedCacheDir(world.root, checkout, use)
    await mkdir(dir, { recursive: true })
    await labelCacheDir(dir, vault)
  }
}

interface CommitRead extends Pick<SnapshotGiven, 'likeness' | 'rejections' | 'accepted'> {
  read: GardenRead
}

/** Null where there is no vault yet. `before`: what was read of another commit. */
async function readCommit(
  world: World,
  place: GardenPlace,
  commit: string,
  before: GardenRead | null,
): Promise<CommitRead | null> {
  if (!existsSync(place.vault)) return null
  return runStage(world, [], `read ${commit.slice(0, 7)}`, async () => {
    const read = await readGarden(world, place, [], before)
    const words = await readWords(world, place, read)
    return {
      read,
      likeness: once(() => openLikeness(words)),
      rejections: (await readRejections(place.vault)).lines,
      accepted: await readPublicationRecord(place.vault),
    }
  })
}

/** A garden is another one on another day in what its queries and those who tend it take for the present, and in nothing else. */
function snapshotOn({ commit, day }: Moment, { read, ...given }: CommitRead, settings: Settings): Snapshot {
  return takeSnapshot({
    ...given,
    commit,
    settings,
    vault: read.vault,
    garden: { ...read.garden, today: day },
  })
}
