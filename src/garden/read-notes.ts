/** Reads the notes of a vault, each only when it changed since the last time. */
import type { Root } from 'mdast'
import { readTree } from '../markdown/read-tree.ts'
import { readCanvas } from './canvas/read-canvas.ts'
import { type Bibliography, citationLookup } from './citations/bibliography.ts'
import { splitFrontmatter } from './frontmatter/split-frontmatter.ts'
import { type Note, readNote } from './note.ts'
import { isMdx, noteFormat } from './note-format.ts'
import type { VaultPath } from './paths.ts'
import { readBaseDocument } from './queries/read-base-document.ts'
import type { NoteFile, Vault } from './vault.ts'

export interface NotesRead {
  notes: Note[]
  /** Notes that exist and could not be read as text. */
  unread: VaultPath[]
  /** A tree of a note, its anchors assigned: a fresh one that the caller may change, or one only to look at. */
  treeOf(path: VaultPath, use?: 'look'): Root
}

/** Characters of source whose trees are kept for their first use, about 30 bytes of memory each. */
const keptSource = 2_000_000

/** Reads every note of `vault`; those with the same bytes and bibliography in `before` are taken from there. */
export function readNotes(vault: Vault, before: ReadonlyMap<VaultPath, Note> = new Map()): NotesRead {
  const { bibliography = null } = vault
  const files = new Map<VaultPath, NoteFile>()
  const trees = new Map<VaultPath, Root>()
  const notes: Note[] = []
  let kept = 0
  const unread: VaultPath[] = []
  for (const file of vault.notes) {
    files.set(file.path, file)
    const known = before.get(file.path)
    if (known && isAsRead(known, file, bibliography)) {
      notes.push(withDates(known, file))
      continue
    }
    if (!hasText(file)) {
      unread.push(file.path)
      continue
    }
    const { note, tree } = readNoteOf(file, bibliography)
    notes.push(note)
    kept += file.text.length
    if (tree && kept < keptSource) trees.set(file.path, tree)
  }
  return {
    notes,
    unread,
    treeOf: (path, use) =>
      (use === 'look' ? trees.get(path) : takeTree(trees, path)) ??
      readTreeOf(path, files.get(path)?.text ?? '', bibliography),
  }
}

/** One note of any format; only those in Markdown have a tree. */
export function readNoteOf(
  file: NoteFile & { text: string },
  bibliography: Bibliography | null,
): { note: Note; tree?: Root } {
  const format = noteFormat(file.path)
  if (format === 'canvas') return { note: readCanvas(file) }
  return format === 'base' ? { note: readBaseDocument(file) } : readNote(file, bibliography)
}

function takeTree(trees: Map<VaultPath, Root>, path: VaultPath): Root | undefined {
  const tree = trees.get(path)
  trees.delete(path)
  return tree
}

/** The tree of the note at `path` with the text `source`, its anchors assigned. */
export function readTreeOf(path: VaultPath, source: string, bibliography: Bibliography | null): Root {
  const citations = bibliography && citationLookup(bibliography)
  return readTree(source, splitFrontmatter(source).bodyStart, citations, isMdx(path)).tree
}

function hasText(file: NoteFile): file is NoteFile & { text: string } {
  return file.text !== null
}

/** Whether the note would be read from the file but for its dates. */
export function isAsRead(
  note: Note,
  file: Pick<NoteFile, 'hash'>,
  bibliography: Bibliography | null,
): boolean {
  const cites = note.document === null
  return note.hash === file.hash && (!cites || note.bibliography === (bibliography?.digest ?? null))
}

function withDates(note: Note, { dates, origin }: NoteFile): Note {
  const same =
    note.dates?.created === dates?.created && note.dates?.updated === dates?.updated && note.origin === origin
  return same ? note : { ...note, dates, origin }
}
