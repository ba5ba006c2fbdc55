/** The settings that decide how the bodies of notes look. */
import type { Settings } from '../schemas/settings.ts'
import type { TrustSettings } from './trust.ts'
import type { SiteAddress } from './urls.ts'

export type BodySettings = SiteAddress &
  Pick<Settings, 'linkText' | 'embedDepth' | 'lang'> &
  TrustSettings & { softBreaks: boolean }
