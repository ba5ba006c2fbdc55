/** Points each message to the section of the documentation that explains its code. */
import type { Settings } from '../schemas/settings.ts'
import type { Message } from './message.ts'
import { homeUrl } from './urls.ts'

/** The help note that explains the codes, below the address of the documentation. */
const page = 'notes/help/messages/'

/** The messages with `url` set: below `docs` of the settings, else in the garden itself. */
export function documentMessages(
  messages: Message[],
  settings: Pick<Settings, 'url' | 'base' | 'docs'>,
): Message[] {
  const root = settings.docs ?? new URL(homeUrl(settings.base), settings.url).href
  for (const message of messages)
    message.url = new URL(`${page}#${message.ruleId}`, root.replace(/\/?$/, '/')).href
  return messages
}
