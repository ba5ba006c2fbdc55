/** Planned edits of notes as changes of their files. */
import type { FileChange } from '../../schemas/change.ts'
import type { Vault } from '../vault.ts'
import { toByteEdits } from './byte-edits.ts'
import type { VaultEdits } from './edited-vault.ts'

/** A change for each note with edits, in the order of the vault. */
export function fileChanges({ notes }: Pick<Vault, 'notes'>, edits: VaultEdits): FileChange[] {
  return notes.flatMap(({ path, text, hash }) => {
    const own = edits.get(path)
    return own && text !== null ? [{ path, hash, to: null, edits: toByteEdits(text, own) }] : []
  })
}
