/** Where a text of the garden is written: in a new note, or in the one that was written about the same before. */
import type { FileChange } from '../../schemas/change.ts'
import { fileChanges } from '../changes/file-changes.ts'
import type { Garden } from '../garden.ts'
import { linkKey, type VaultPath } from '../paths.ts'
import type { Vault } from '../vault.ts'
import {
  findSynthesis,
  newSynthesis,
  renewSynthesis,
  type SynthesisRequest,
  synthesisPath,
} from './plan-synthesis.ts'
import { type Provenance, readProvenance } from './provenance.ts'
import { findMarked, type MarkedText } from './render/markers.ts'
import type { Subject } from './subject.ts'

/** A note that a text may be written into. */
export type OpenPlace =
  | { state: 'new'; path: VaultPath }
  | {
      state: 'known'
      path: VaultPath
      source: string
      marked: MarkedText
      provenance: Provenance | null
      isRecorded: boolean
    }

export type WritingPlace =
  | OpenPlace
  /** A person wrote between the markers of the note at `path`, or took them away. */
  | { state: 'edited'; path: VaultPath }
  /** The note at `path` has the name already. */
  | { state: 'taken'; path: VaultPath }

export interface NewNote {
  title: string
  /** A folder of the vault; the root when empty. */
  folder: string
}

/** The note that was written about `subject`, or the place of a new one. */
export function findPlace(
  { garden, vault }: { garden: Garden; vault: Pick<Vault, 'notes'> },
  subject: Subject,
  { title, folder }: NewNote,
): WritingPlace {
  const before = findSynthesis(garden.notes.values(), subject)
  if (!before) {
    const path = synthesisPath(title, folder)
    const taken = garden.index.byEnding.get(linkKey(path.slice(path.lastIndexOf('/') + 1)))?.[0]
    return taken ? { state: 'taken', path: taken } : { state: 'new', path }
  }
  const { path } = before
  const source = vault.notes.find((file) => file.path === path)?.text ?? ''
  const marked = findMarked(source)
  if (!marked?.untouched) return { state: 'edited', path }
  const isRecorded = garden.writings?.get(path)?.unrecorded === null
  return { state: 'known', path, source, marked, provenance: readProvenance(before), isRecorded }
}

/** The changes that write the text there; none where it would say the same of the same notes. */
export function writeAt(
  place: OpenPlace,
  vault: Pick<Vault, 'notes'>,
  request: SynthesisRequest,
): FileChange[] {
  const { path } = place
  if (place.state === 'new')
    return [{ path, hash: null, to: null, edits: [{ start: 0, end: 0, text: newSynthesis(request) }] }]
  const edits = renewSynthesis(place, request)
  return edits.length === 0 ? [] : fileChanges(vault, new Map([[path, edits]]))
}
