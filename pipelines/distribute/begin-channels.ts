/** Sets channels up by hand: what is published already counts as told, as the first `one propose posts` would have it. */
import { join } from 'node:path'
import { renderBacklog } from '../../src/garden/posts/backlog.ts'
import { backlogPath } from '../../src/garden/posts/post-path.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { ChannelName } from '../../src/schemas/post.ts'
import { requireSettled } from '../adapters/changes/require-settled.ts'
import { createFile } from '../adapters/create-file.ts'
import { readBacklogFile } from '../adapters/posts/list-posts.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import { requireDistribution } from './require-distribution.ts'

export interface Begun {
  /** The lists that were written, by their paths in the vault. */
  written: string[]
  /** Those that were there, and stay as they are. */
  there: string[]
  /** How many notes a list holds. */
  notes: number
}

/** Writes the list of each of `channels` into the vault. Throws `UserError` for one that the settings do not name. */
export async function beginChannels(
  world: World,
  place: GardenPlace,
  channels: readonly ChannelName[],
): Promise<Begun> {
  const settings = requireDistribution(place)
  const stranger = channels.find((channel) => settings.channels[channel] === undefined)
  if (stranger !== undefined)
    throw new UserError(
      `The settings name no channel \`${stranger}\`.`,
      'Name it in `distribution.channels` of garden.config.ts first.',
    )
  await requireSettled(place.vault)
  const { garden } = await readGarden(world, place)
  const published = publishedNotes(garden, place.settings)
  const begun: Begun = { written: [], there: [], notes: published.size }
  for (const channel of new Set(channels)) {
    const path = backlogPath(channel)
    const isThere = (await readBacklogFile(place.vault, channel)) !== null
    if (!isThere) await createFile(join(place.vault, path), renderBacklog(published.keys()))
    begun[isThere ? 'there' : 'written'].push(path)
  }
  return begun
}
