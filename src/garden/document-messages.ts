/** Points each message to the section of the documentation that explains its code. */
import type { Settings } from '../schemas/settings.ts'
import type { Message } from './message.ts'
import { noteUrl, type SiteAddress } from './urls.ts'

/** The help note that explains the codes. */
const helpSlug = 'help/messages'

/** The messages with `url` set: below `docs` of the settings, else in the garden itself. */
export function documentMessages(
  messages: Message[],
  settings: SiteAddress & Pick<Settings, 'url' | 'docs'>,
): Message[] {
  const page = settings.docs
    ? new URL(`notes/${helpSlug}/`, settings.docs.replace(/\/?$/, '/'))
    : new URL(noteUrl(settings, helpSlug), settings.url)
  const addresses = new Map<string, string>()
  for (const message of messages) {
    const code = message.ruleId ?? ''
    const address = addresses.get(code) ?? new URL(`#${code}`, page).href
    addresses.set(code, address)
    message.url = address
  }
  return messages
}
