/**
 * Which notes are published. It fails closed: a note is public only when it
 * lies in a public folder, was read whole, and its flags are beyond doubt. A
 * document that can carry no flag goes along with what is published: it is
 * public only when a published page shows or links to it.
 */
import type { Settings } from '../schemas/settings.ts'
import { documentClosure } from './document-closure.ts'
import { createMessage, type Message } from './message.ts'
import type { Note } from './note.ts'
import { isInside, settingsFolder, type VaultPath } from './paths.ts'
import { publicLinkTest, type RelationSettings } from './relations.ts'
import type { ResolvedLink } from './resolve-links.ts'
import { claimRoom, type RoomSettings } from './rooms/room-claim.ts'
import { isUntrusted, type TrustSettings } from './trust.ts'
import { withdrawnQuote } from './writing/withdrawn-quote.ts'

export type Withholding =
  | 'not-public-folder'
  | 'malformed'
  | 'unclear-flag'
  | 'flagged'
  /** It carries no `publish: true`, which the settings demand. */
  | 'not-flagged'
  | 'url-collision'
  /** It is in MDX, and others wrote it. */
  | 'untrusted-code'
  /** It names a room that is unknown or in doubt. */
  | 'unclear-room'
  /** The garden wrote it, and it quotes a note that is not published. */
  | 'withdrawn-quote'
  /** It is published as ciphertext alone. */
  | 'room'
  /** A document that no published page uses. */
  | 'unused'

/** Without `publish`, all notes are published that no flag withholds. */
export type PublishSettings = Pick<Settings, 'public'> &
  Partial<Pick<Settings, 'publish'>> &
  RoomSettings &
  TrustSettings &
  RelationSettings

export interface PublishSet {
  /** Published notes by slug: each slug is one note. */
  published: Map<string, Note>
  /** Withheld notes and why. */
  withheld: Map<VaultPath, Withholding>
  messages: Message[]
}

/**
 * Decides for every note; `links` are those of each, resolved. Two notes with
 * one address are both withheld: nobody can say which was meant. A document
 * never takes an address from a note.
 */
export function planPublishSet(
  notes: readonly Note[],
  settings: PublishSettings,
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]> = new Map(),
): PublishSet {
  const set: PublishSet = { published: new Map(), withheld: new Map(), messages: [] }
  const reasons = new Map(notes.map((note) => [note.path, withholdingOf(note, settings)]))
  const sound = notes.filter((note) => {
    const quote = withdrawnQuote(note, links.get(note.path) ?? [], (path) => reasons.get(path) != null)
    const reason = reasons.get(note.path) ?? (quote && 'withdrawn-quote')
    set.messages.push(...roomMessages(note, settings))
    if (reason) set.withheld.set(note.path, reason)
    if (reason === 'untrusted-code') {
      set.messages.push(createMessage('mdx-untrusted', untrustedReason, { file: note.path }))
    }
    if (reason === 'withdrawn-quote' && quote) {
      const { line, column } = quote
      set.messages.push(
        createMessage('quote-withdrawn', withdrawnReason, { file: note.path, point: { line, column } }),
      )
    }
    return reason === null
  })
  publishNotes(
    set,
    sound.filter(({ format }) => format === 'markdown'),
  )
  publishDocuments(
    set,
    sound.filter(({ format }) => format !== 'markdown'),
    links,
    settings,
  )
  return set
}

/**
 * Why a note is not published, for what it says itself; null where nothing
 * stands against it. A note in a room is withheld wherever it lies; its own
 * flags keep it out of the room too.
 */
export function withholdingOf(note: Claimant, settings: PublishSettings): Withholding | null {
  const claim = claimRoom(note, settings)
  if (claim.state === 'in') return flagWithholdingOf(note) ?? 'room'
  if (claim.state === 'doubt') return 'unclear-room'
  if (!settings.public.some((folder) => isInFolder(folder, note))) return 'not-public-folder'
  const mustSay = settings.publish === 'flagged' && note.format === 'markdown'
  const flag = flagWithholdingOf(note) ?? (mustSay && note.fields.publish !== true ? 'not-flagged' : null)
  return flag ?? (note.mdx && isUntrusted(note, settings) ? 'untrusted-code' : null)
}

const withdrawnReason =
  'This note was written by the garden, and quotes a note that is not published. It is withheld. Ask its question again, or take the quote out.'

const untrustedReason =
  'This note is in MDX, whose code runs when the site is built, and it is marked as written by others. It is withheld. Read it; then take the mark away, or make it a note that ends in `.md`.'

/** What of a note decides whether it is published. */
export type Claimant = Pick<Note, 'path' | 'format' | 'frontmatter' | 'tooDeep' | 'fields'> &
  Partial<Pick<Note, 'document' | 'mdx'>>

/** What is unclear about the room of a note, where the note itself has not been blamed for it yet. */
function roomMessages(note: Note, settings: RoomSettings): Message[] {
  const claim = claimRoom(note, settings)
  if (claim.state !== 'doubt' || claim.reason === null) return []
  const place = note.roomPoint ? { point: note.roomPoint } : {}
  return [createMessage(claim.code, claim.reason, { file: note.path, ...place })]
}

function flagWithholdingOf(note: Claimant): Withholding | null {
  if (
    note.frontmatter === 'malformed' ||
    note.tooDeep ||
    note.document?.sound === false ||
    note.mdx === 'invalid'
  )
    return 'malformed'
  const { publish, draft, private: hidden, flagDoubt } = note.fields
  if (flagDoubt || publish === 'unclear' || draft === 'unclear' || hidden === 'unclear') return 'unclear-flag'
  return publish === false || draft === true || hidden === true ? 'flagged' : null
}

function isInFolder(name: string, note: Pick<Note, 'path'>): boolean {
  const folder = settingsFolder(name)
  return folder !== null && isInside(folder, note.path.normalize('NFC'))
}

function publishNotes(set: PublishSet, notes: readonly Note[]): void {
  for (const [slug, rivals] of Map.groupBy(notes, (note) => note.slug)) {
    const [note, ...others] = rivals
    if (note && others.length === 0) set.published.set(slug, note)
    else
      for (const rival of rivals)
        withhold(set, rival, rivals, 'All of them are withheld; rename all but one.')
  }
}

/** Publishes the documents that are used. One whose address is that of a note, or of another document, is withheld. */
function publishDocuments(
  set: PublishSet,
  documents: readonly Note[],
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  settings: RelationSettings,
): void {
  const notes = [...set.published.values()]
  const bySlug = Map.groupBy([...notes, ...documents], ({ slug }) => slug)
  const rivalsOf = ({ slug }: Note) => bySlug.get(slug) ?? []
  const isPublic = publicLinkTest(settings)
  const used = documentClosure(
    notes,
    documents,
    links,
    // A picture of a note is a file; a document under that name is never shown.
    (link) => link.property !== 'image' && isPublic(link),
    (document) => rivalsOf(document).length === 1,
  )
  for (const document of documents) {
    const rivals = rivalsOf(document)
    if (!used.has(document.path)) set.withheld.set(document.path, 'unused')
    else if (rivals.length === 1) set.published.set(document.slug, document)
    else withhold(set, document, rivals, 'It is withheld; rename it.')
  }
}

function withhold(set: PublishSet, note: Note, rivals: readonly Note[], advice: string): void {
  const others = rivals.filter((other) => other !== note).map((other) => `\`${other.path}\``)
  const what = note.format === 'markdown' ? 'note' : note.format
  const reason = `This ${what} would have the address \`${note.slug}\`, and so would ${others.join(', ')}. ${advice}`
  set.withheld.set(note.path, 'url-collision')
  set.messages.push(createMessage('url-collision', reason, { file: note.path }))
}
