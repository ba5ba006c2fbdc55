/** Lets a garden know what it wrote itself. */
import { location } from 'vfile-location'
import type { Settings } from '../../../schemas/settings.ts'
import { readFrontmatter } from '../../frontmatter/read-frontmatter.ts'
import type { Garden } from '../../garden.ts'
import type { TreeOf } from '../../note-body.ts'
import type { VaultPath } from '../../paths.ts'
import type { Vault } from '../../vault.ts'
import { readProvenance } from '../provenance.ts'
import { type StrongHash, stateOf } from '../record/making-of.ts'
import { openVerification } from './verify-note.ts'
import type { QuotePlace, Writing } from './writing.ts'

export interface WritingsGiven {
  vault: Pick<Vault, 'notes' | 'makings'>
  treeOf: TreeOf
  settings: Pick<Settings, 'lang' | 'linkText'>
  /** What the record of written notes is made with. */
  hash: StrongHash
}

/** `garden` with all that it wrote, verified. Costs nothing where it wrote nothing. */
export function withWritings(garden: Garden, given: WritingsGiven): Garden {
  const written = [...garden.notes.values()].flatMap((note) => {
    const provenance = readProvenance(note)
    return provenance ? [{ note, provenance }] : []
  })
  if (written.length === 0) return garden
  const verify = openVerification({ ...given, garden })
  const sources = new Map(given.vault.notes.map((file) => [file.path, file]))
  const record = { makings: given.vault.makings ?? [], hash: given.hash }
  const writings = written.map(({ note, provenance }): [VaultPath, Writing] => {
    const changed = provenance.sources.filter((source) => {
      const today = garden.notes.get(source.note)
      return today !== undefined && today.hash !== source.hash
    })
    const verified = verify(note.path)
    const source = sources.get(note.path)?.text ?? ''
    const state = stateOf(note, source, record)
    const writing: Writing = {
      ...verified,
      provenance,
      edited: verified.edited || state === 'edited',
      unrecorded: state === 'unrecorded' ? saidPoint(source) : null,
      changed: changed.map(({ note: path }) => path),
    }
    return [note.path, writing]
  })
  return { ...garden, writings: new Map(writings) }
}

/** Where the note says how it came about. */
function saidPoint(source: string): QuotePlace {
  const said = readFrontmatter(source).entries.get('generated')
  const { line, column } = (said && location(source).toPoint(said.keyRange[0])) ?? { line: 1, column: 1 }
  return { line, column }
}
