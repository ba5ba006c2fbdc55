/** The settings of distribution, of those who have them. */
import { UserError } from '../../src/garden/user-error.ts'
import type { DistributionSettings } from '../../src/schemas/distribution-settings.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'

/** Throws `UserError` where there are none. */
export function requireDistribution({ settings }: GardenPlace): DistributionSettings {
  if (settings.distribution) return settings.distribution
  throw new UserError(
    'The settings want nothing sent anywhere.',
    'Set `distribution` with `approvers` and `channels` in garden.config.ts; the help note on settings shows how.',
  )
}
