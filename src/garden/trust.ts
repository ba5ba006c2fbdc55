/** Whose words a note holds. What others wrote is shown, and may do nothing else. */
import type { HtmlPolicy } from '../markdown/merge-html.ts'
import type { Settings } from '../schemas/settings.ts'
import type { Note } from './note.ts'
import { isInside, linkKey, settingsFolder } from './paths.ts'

export type TrustSettings = Partial<Pick<Settings, 'html' | 'untrusted'>>

/** Whether others wrote the note: so its property says, or the folder it lies in. In doubt they did. */
export function isUntrusted(note: Pick<Note, 'path' | 'fields'>, { untrusted = [] }: TrustSettings): boolean {
  return note.fields.untrusted === true || untrusted.some((folder) => liesIn(folder, note.path))
}

/** What becomes of the HTML in a note. */
export function htmlPolicyOf(note: Note, settings: TrustSettings): HtmlPolicy {
  return settings.html === 'sanitise' || isUntrusted(note, settings) ? 'sanitise' : 'keep'
}

/** Whether others wrote the note that holds a query, or the one that shows it and is its `this`. Such a query is not run. */
export function asksForOthers(
  { untrusted }: { untrusted: ReadonlySet<string> },
  holder: Pick<Note, 'path'>,
  self: Pick<Note, 'path'> = holder,
): boolean {
  return untrusted.has(holder.path) || untrusted.has(self.path)
}

/** A folder in another letter case is the same one: whoever mistakes one for another must not be trusted for it. */
function liesIn(name: string, path: string): boolean {
  const folder = settingsFolder(name)
  return folder !== null && isInside(linkKey(folder), linkKey(path))
}
