/** Builds the site, or finds that it stands already as it would be built. */
import type { NoteCounts } from '../../src/garden/count-notes.ts'
import { documentMessages } from '../../src/garden/document-messages.ts'
import { messageOf } from '../../src/garden/facts/message-row.ts'
import type { Message } from '../../src/garden/message.ts'
import { openCacheDir } from '../adapters/cache-dir.ts'
import { requireSettled } from '../adapters/changes/require-settled.ts'
import { openKeptBuild } from '../adapters/kept-build.ts'
import { requireReplaceable } from '../adapters/output/require-replaceable.ts'
import { readPrivateWords } from '../adapters/read-private-words.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readSources } from '../adapters/read-sources.ts'
import { requireFolder } from '../adapters/read-vault.ts'
import { runStage, type StageTime, type World } from '../adapters/world.ts'
import type { Built } from './build-anew.ts'

export interface BuildOptions {
  /** The folder that the site is written to, absolute. */
  outDir: string
  verbose: boolean
}

export interface BuildReport extends NoteCounts {
  pages: number
  /** Whether the site stood already as it would be built, so that nothing was done. */
  unchanged: boolean
  durationMs: number
  stages: StageTime[]
  messages: Message[]
  privateNames: string[]
}

/**
 * Publishes the garden at `place` to `outDir`, which is brought up to date once
 * the site is complete and the leak guard has found nothing in it. Nothing is
 * written when there is nothing to publish, or nothing has changed.
 */
export async function build(world: World, place: GardenPlace, options: BuildOptions): Promise<BuildReport> {
  const stages: StageTime[] = []
  const start = world.clock()
  const { outDir } = options
  await requireReplaceable(outDir, [world.root, place.vault])
  await readPrivateWords(world, place)
  await requireFolder(place.vault)
  await requireSettled(place.vault)
  const { dir: cacheDir, release } = await openCacheDir(world.root, place, 'build')
  try {
    const kept = await openKeptBuild(world, place, { outDir, cacheDir })
    const sources = await runStage(world, stages, 'read', () => readSources(world, place, kept.files))
    const known = (await kept.find(sources)) as Built | null
    const built = known ?? (await anew(world, { ...place, ...options, cacheDir }, sources, stages))
    if (!known && built.pages > 0) await kept.keep(built)
    const messages = documentMessages(built.messages.map(messageOf), place.settings)
    return {
      ...built,
      unchanged: known !== null,
      messages,
      stages,
      durationMs: Math.round(world.clock() - start),
    }
  } finally {
    release()
  }
}

/** A site that stands needs none of the code that makes it. */
async function anew(...given: Parameters<typeof import('./build-anew.ts').buildAnew>): Promise<Built> {
  const { buildAnew } = await import('./build-anew.ts')
  return buildAnew(...given)
}
