import type { Settings } from '../schemas/settings.ts'

/** The full address of a path of the site. */
export function absoluteUrl(path: string, settings: Pick<Settings, 'url'>): string {
  return new URL(path, settings.url).href
}
