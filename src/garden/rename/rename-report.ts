/** A planned rename as data, for people and for programs. */

import type { FileChange } from '../../schemas/change.ts'
import { toByteEdits } from '../changes/byte-edits.ts'
import type { Move } from '../changes/edited-vault.ts'
import { compareText, type VaultPath } from '../paths.ts'
import { applyEdits } from '../text-edit.ts'
import type { PlannedRename, RenameState, Rewrite } from './plan-rename.ts'

export interface RenameReport extends Move {
  changes: FileChange[]
  /** The links that are written anew, by note and place. */
  links: RewriteRecord[]
  /** Whether the file is published as a note, before and after. */
  published: { before: boolean; after: boolean }
}

export interface RewriteRecord {
  source: string
  line: number
  column: number
  before: string
  after: string
}

/** `hash` is that of the bytes of the file that moves. */
export function reportRename(
  { vault, garden }: RenameState,
  { from, to }: Move,
  { edits, rewrites, after }: PlannedRename,
  hash: string,
): RenameReport {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  const changes = [...new Set([...edits.keys(), from])].sort(compareText).map((path): FileChange => {
    const file = files.get(path)
    const own = file?.text ? toByteEdits(file.text, edits.get(path) ?? []) : []
    return {
      path,
      hash: path === from ? hash : (file?.hash ?? ''),
      to: path === from ? to : null,
      edits: own,
    }
  })
  const isPublished = ({ publishSet }: typeof garden, path: VaultPath) =>
    [...publishSet.published.values()].some((note) => note.path === path)
  return {
    from,
    to,
    changes,
    links: rewrites.map((rewrite) => record(rewrite, files.get(rewrite.link.source)?.text ?? '')),
    published: { before: isPublished(garden, from), after: isPublished(after, to) },
  }
}

/** The link before and after; of one by reference, the address in its definition. */
function record({ link, edit }: Rewrite, source: string): RewriteRecord {
  const { line, column } = link
  const place = { source: link.source, line, column }
  if (edit.start < link.start || edit.end > link.end) {
    return { ...place, before: source.slice(edit.start, edit.end), after: edit.text }
  }
  const own = { ...edit, start: edit.start - link.start, end: edit.end - link.start }
  return { ...place, before: link.raw, after: applyEdits(link.raw, [own]) }
}
