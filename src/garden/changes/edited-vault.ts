/** What a vault will be after changes, before anything is written. */
import type { Settings } from '../../schemas/settings.ts'
import { type Garden, growGarden } from '../garden.ts'
import type { VaultPath } from '../paths.ts'
import { readNotes } from '../read-notes.ts'
import { applyEdits, type TextEdit } from '../text-edit.ts'
import type { Vault } from '../vault.ts'

/** The edits of each file, by its present path, in characters of its text. */
export type VaultEdits = ReadonlyMap<VaultPath, readonly TextEdit[]>

export interface Move {
  from: VaultPath
  to: VaultPath
}

/** The vault with `edits` made and a file moved. Throws a `RangeError` when edits overlap. */
export function editVault(vault: Vault, edits: VaultEdits, move: Move | null = null): Vault {
  const placeOf = (path: VaultPath) => (path === move?.from ? move.to : path)
  return {
    ...vault,
    notes: vault.notes.map((file) => {
      const own = edits.get(file.path) ?? []
      const path = placeOf(file.path)
      if (path === file.path && own.length === 0) return file
      if (own.length === 0 || file.text === null) return { ...file, path }
      return { ...file, path, text: applyEdits(file.text, own), hash: `${file.hash} edited` }
    }),
    attachments: vault.attachments.map(placeOf),
  }
}

/** The garden of a vault; notes that are as they were in `before` are not parsed again. */
export function regrow(vault: Vault, before: Garden, settings: Pick<Settings, 'public'>): Garden {
  const { attachments, obsidian, bibliography = null } = vault
  const { notes, unread } = readNotes(vault, before.notes)
  return growGarden(
    notes,
    attachments,
    unread,
    settings,
    obsidian.linkFormat,
    bibliography,
    [],
    null,
    before.index,
  )
}
