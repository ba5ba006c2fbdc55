/** The topic that a note belongs to, as the site shows it. */
import type { Settings } from '../schemas/settings.ts'
import type { Garden } from './garden.ts'
import type { Note } from './note.ts'
import { namesWithheld } from './property-words.ts'

/**
 * What `topic:` says, else the top folder where the settings have it so. A topic that
 * names a note that is not published is none: its words would be a page.
 */
export function noteTopic(
  garden: Garden,
  note: Note,
  { folderTopics }: Pick<Settings, 'folderTopics'>,
): string | null {
  const { topic } = note.fields
  if (topic !== undefined && !namesWithheld(garden, note, topic)) return topic
  return folderTopics ? folderTopic(note) : null
}

function folderTopic({ path }: Note): string | null {
  const slash = path.indexOf('/')
  return slash < 0 ? null : path.slice(0, slash)
}
