/** What the files are written in that have a page of their own. */
import { extensionOf } from './paths.ts'

export type NoteFormat = 'markdown' | 'canvas' | 'base'

const formats = new Map<string, NoteFormat>([
  ['md', 'markdown'],
  ['canvas', 'canvas'],
  ['base', 'base'],
])

/** The format of the file at `path`; null for one that has no page. */
export function noteFormat(path: string): NoteFormat | null {
  return formats.get(extensionOf(path)) ?? null
}
