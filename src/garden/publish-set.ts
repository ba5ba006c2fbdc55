/**
 * Which notes are published. It fails closed: a note is public only when it
 * lies in a public folder, was read whole, and its flags are beyond doubt.
 */
import type { Settings } from '../schemas/settings.ts'
import { createMessage, type Message } from './message.ts'
import type { Note } from './note.ts'
import { isInside, type VaultPath } from './paths.ts'

export type Withholding = 'not-public-folder' | 'malformed' | 'unclear-flag' | 'flagged' | 'url-collision'

export interface PublishSet {
  /** Published notes by slug: each slug is one note. */
  published: Map<string, Note>
  /** Withheld notes and why. */
  withheld: Map<VaultPath, Withholding>
  messages: Message[]
}

/** Decides for every note. Two notes with one address are both withheld: nobody can say which was meant. */
export function planPublishSet(notes: readonly Note[], settings: Pick<Settings, 'public'>): PublishSet {
  const set: PublishSet = { published: new Map(), withheld: new Map(), messages: [] }
  const bySlug = new Map<string, Note[]>()
  for (const note of notes) {
    const reason = withholdingOf(note, settings)
    if (reason) set.withheld.set(note.path, reason)
    else bySlug.set(note.slug, [...(bySlug.get(note.slug) ?? []), note])
  }
  for (const [slug, [note, ...rivals]] of bySlug) {
    if (note && rivals.length === 0) set.published.set(slug, note)
    else if (note) withholdAll(set, slug, [note, ...rivals])
  }
  return set
}

function withholdingOf(note: Note, settings: Pick<Settings, 'public'>): Withholding | null {
  if (!settings.public.some((folder) => isInside(cleanFolder(folder), note.path))) return 'not-public-folder'
  if (note.frontmatter === 'malformed') return 'malformed'
  const { publish, draft, private: hidden, flagDoubt } = note.fields
  if (flagDoubt || publish === 'unclear' || draft === 'unclear' || hidden === 'unclear') return 'unclear-flag'
  return publish === false || draft === true || hidden === true ? 'flagged' : null
}

/** `.`, `./a/` and `a/` as a folder of the vault: without dots and slashes at its ends. */
function cleanFolder(folder: string): string {
  return folder.replace(/^(?:\.(?:\/|$))+/, '').replace(/\/+$/, '')
}

function withholdAll(set: PublishSet, slug: string, notes: readonly Note[]): void {
  for (const note of notes) {
    const others = notes.filter((other) => other !== note).map((other) => `\`${other.path}\``)
    const reason = `This note would have the address \`${slug}\`, and so would ${others.join(', ')}. All of them are withheld; rename all but one.`
    set.withheld.set(note.path, 'url-collision')
    set.messages.push(createMessage('url-collision', reason, { file: note.path }))
  }
}
