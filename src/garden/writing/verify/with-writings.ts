/** Lets a garden know what it wrote itself. */
import type { Settings } from '../../../schemas/settings.ts'
import type { Garden } from '../../garden.ts'
import type { TreeOf } from '../../note-body.ts'
import type { VaultPath } from '../../paths.ts'
import type { Vault } from '../../vault.ts'
import { readProvenance } from '../provenance.ts'
import { openVerification } from './verify-note.ts'
import type { Writing } from './writing.ts'

export interface WritingsGiven {
  vault: Pick<Vault, 'notes'>
  treeOf: TreeOf
  settings: Pick<Settings, 'lang' | 'linkText'>
}

/** `garden` with all that it wrote, verified. Costs nothing where it wrote nothing. */
export function withWritings(garden: Garden, given: WritingsGiven): Garden {
  const written = [...garden.notes.values()].flatMap((note) => {
    const provenance = readProvenance(note)
    return provenance ? [{ note, provenance }] : []
  })
  if (written.length === 0) return garden
  const verify = openVerification({ ...given, garden })
  const writings = written.map(({ note, provenance }): [VaultPath, Writing] => {
    const changed = provenance.sources.filter((source) => {
      const today = garden.notes.get(source.note)
      return today !== undefined && today.hash !== source.hash
    })
    return [note.path, { ...verify(note.path), provenance, changed: changed.map((source) => source.note) }]
  })
  return { ...garden, writings: new Map(writings) }
}
