/** Whether there is anything to distribute to. */
import type { GardenPlace } from '../pipelines/adapters/read-settings.ts'
import type { World } from '../pipelines/adapters/world.ts'

/**
 * Says so where the settings name no channel, and no hub either where `hubs` count: a workflow that runs in every
 * garden has not failed then.
 */
export function wantsDistribution(
  world: World,
  { settings: { distribution } }: GardenPlace,
  { hubs }: { hubs: boolean },
): boolean {
  const channels = Object.values(distribution?.channels ?? {})
  if (channels.some((channel) => channel !== undefined)) return true
  if (hubs && (distribution?.hubs.length ?? 0) > 0) return true
  world.notice(
    `The settings name no channel${hubs ? ' and no hub' : ''}, so nothing is sent anywhere. The help note on settings shows how, at \`distribution\`.`,
  )
  return false
}
