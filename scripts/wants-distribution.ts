/** Whether there is anything to distribute to. */
import type { GardenPlace } from '../pipelines/adapters/read-settings.ts'
import type { World } from '../pipelines/adapters/world.ts'

/** Says so where the settings name no channel: a workflow that runs in every garden has not failed then. */
export function wantsDistribution(world: World, { settings }: GardenPlace): boolean {
  const channels = Object.values(settings.distribution?.channels ?? {})
  if (channels.some((channel) => channel !== undefined)) return true
  world.notice(
    'The settings name no channel, so nothing is sent anywhere. The help note on settings shows how, at `distribution`.',
  )
  return false
}
