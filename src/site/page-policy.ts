/** The policy of a page of this site. */
import { createHash } from 'node:crypto'
import { contentPolicy, type PolicyOptions } from '../garden/shield/content-policy.ts'
import type { Settings } from '../schemas/settings.ts'

export function pagePolicy(
  settings: Pick<Settings, 'url'>,
  options: Omit<PolicyOptions, 'secure' | 'sha256'>,
): string {
  return contentPolicy({ ...options, secure: settings.url.startsWith('https:'), sha256 })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
