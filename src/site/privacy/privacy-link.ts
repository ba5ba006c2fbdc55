/** Where the foot of every page says what the site asks of its readers. */
import { noteUrl, privacyUrl } from '../../garden/urls.ts'
import type { Settings } from '../../schemas/settings.ts'

/** The owner's own note, else the page that is made; null where there is to be none. */
export function privacyLink(
  settings: Pick<Settings, 'base' | 'trailingSlash' | 'privacyNote' | 'privacyPage'>,
): string | null {
  if (settings.privacyNote !== undefined) return noteUrl(settings, settings.privacyNote)
  return settings.privacyPage ? privacyUrl(settings) : null
}
