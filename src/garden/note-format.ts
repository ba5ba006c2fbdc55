/** What the files are written in that have a page of their own. A note in MDX is a note like any other. */
import { extensionOf } from './paths.ts'

export type NoteFormat = 'markdown' | 'canvas' | 'base'

const formats = new Map<string, NoteFormat>([
  ['md', 'markdown'],
  ['mdx', 'markdown'],
  ['canvas', 'canvas'],
  ['base', 'base'],
])

/** The format of the file at `path`; null for one that has no page. */
export function noteFormat(path: string): NoteFormat | null {
  return formats.get(extensionOf(path)) ?? null
}

/** Whether the file at `path` is written in MDX: it is a note where the setting `mdx` says so. */
export function isMdx(path: string): boolean {
  return extensionOf(path) === 'mdx'
}
