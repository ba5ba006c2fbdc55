/** The edits that write into published notes where they were posted. */
import { editFrontmatter } from '../frontmatter/edit-frontmatter.ts'
import { findEntries } from '../frontmatter/field-reading.ts'
import { FrontmatterWriteError } from '../frontmatter/frontmatter-write-error.ts'
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { readNoteFields } from '../frontmatter/read-note-fields.ts'
import { isWebAddress } from '../is-web-address.ts'
import type { VaultPath } from '../paths.ts'
import { applyEdits, type TextEdit } from '../text-edit.ts'
import type { Vault } from '../vault.ts'
import type { Syndicated } from './find-syndicated.ts'
import type { PublishedNote } from './published-notes.ts'

export interface PlannedSyndication {
  edits: Map<VaultPath, TextEdit[]>
  /** The effects whose addresses are written. */
  written: string[]
}

/**
 * `syndicated` is by identity. Notes that say an address already are left alone, and so are those that are
 * not published, that are no Markdown, or whose properties cannot take it. Bytes outside of the edits stay as they are.
 */
export function planSyndication(
  { notes }: Pick<Vault, 'notes'>,
  published: ReadonlyMap<string, PublishedNote>,
  syndicated: ReadonlyMap<string, readonly Syndicated[]>,
): PlannedSyndication {
  const texts = new Map(notes.map(({ path, text }) => [path, text]))
  const plan: PlannedSyndication = { edits: new Map(), written: [] }
  for (const [identity, { note, path }] of published) {
    const text = note.document ? null : texts.get(path)
    const posts = syndicated.get(identity)
    if (text == null || !posts) continue
    const known = new Set(note.fields.syndication?.map(canonical))
    const missing = posts.filter(({ url }) => isWebAddress(url) && !known.has(canonical(url)))
    const edits = missing.length > 0 ? editNote(text, [...new Set(missing.map(({ url }) => url))]) : null
    if (!edits) continue
    plan.edits.set(path, edits)
    plan.written.push(...missing.map(({ id }) => id))
  }
  return plan
}

/** Null where the note cannot take the addresses, or would not say them then. */
function editNote(text: string, addresses: readonly string[]): TextEdit[] | null {
  const { entries } = readFrontmatter(text)
  const [entry] = findEntries({ entries, problems: [], used: new Set() }, 'syndication')
  const present = entry?.value ?? []
  const items = typeof present === 'string' ? present.split(/\s+/).filter(Boolean) : present
  if (!Array.isArray(items)) return null
  try {
    const value = [...items, ...addresses]
    const edits = editFrontmatter(text, [{ key: entry?.key ?? 'syndication', value }])
    const { fields } = readNoteFields(readFrontmatter(applyEdits(text, edits)))
    return addresses.every((address) => fields.syndication?.includes(address)) ? edits : null
  } catch (error) {
    if (error instanceof FrontmatterWriteError) return null
    throw error
  }
}

function canonical(address: string): string {
  return new URL(address).href
}
