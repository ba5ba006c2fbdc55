/**
 * Which notes are published. It fails closed: a note is public only when it
 * lies in a public folder, was read whole, and its flags are beyond doubt.
 */
import type { Settings } from '../schemas/settings.ts'
import { createMessage, type Message } from './message.ts'
import type { Note } from './note.ts'
import { isInside, settingsFolder, type VaultPath } from './paths.ts'

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
    else if (!bySlug.get(note.slug)?.push(note)) bySlug.set(note.slug, [note])
  }
  for (const [slug, [note, ...rivals]] of bySlug) {
    if (note && rivals.length === 0) set.published.set(slug, note)
    else if (note) withholdAll(set, slug, [note, ...rivals])
  }
  return set
}

function withholdingOf(note: Note, settings: Pick<Settings, 'public'>): Withholding | null {
  if (!settings.public.some((folder) => isInFolder(folder, note))) return 'not-public-folder'
  if (note.frontmatter === 'malformed' || note.tooDeep) return 'malformed'
  const { publish, draft, private: hidden, flagDoubt } = note.fields
  if (flagDoubt || publish === 'unclear' || draft === 'unclear' || hidden === 'unclear') return 'unclear-flag'
  return publish === false || draft === true || hidden === true ? 'flagged' : null
}

function isInFolder(name: string, note: Note): boolean {
  const folder = settingsFolder(name)
  return folder !== null && isInside(folder, note.path.normalize('NFC'))
}

function withholdAll(set: PublishSet, slug: string, notes: readonly Note[]): void {
  for (const note of notes) {
    const others = notes.filter((other) => other !== note).map((other) => `\`${other.path}\``)
    const reason = `This note would have the address \`${slug}\`, and so would ${others.join(', ')}. All of them are withheld; rename all but one.`
    set.withheld.set(note.path, 'url-collision')
    set.messages.push(createMessage('url-collision', reason, { file: note.path }))
  }
}
