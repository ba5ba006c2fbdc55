/** Reminds the owner of evergreen notes that have gone untended. */
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'
import { restingSince } from '../resting.ts'

/** A message for each published note that rests, as the settings have it. */
export function checkResting(garden: Garden, settings: Pick<Settings, 'evergreenMonths'>): Message[] {
  return [...garden.publishSet.published.values()].flatMap((note) => {
    const last = restingSince(garden, note, settings)
    if (last === null) return []
    const reason = `This note is evergreen and was last tended on ${last}. Read it again: change what no longer holds, or set \`updated\` to the day on which you found it sound.`
    return [createMessage('evergreen-stale', reason, { file: note.path })]
  })
}
