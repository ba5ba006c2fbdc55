/** What a record says of a note that the garden wrote, and what it says of the note as it stands. */
import type { Making } from '../../../schemas/making.ts'
import type { Note } from '../../note.ts'
import { provenanceFields, readProvenance } from '../provenance.ts'
import { findMarked } from '../render/markers.ts'

/** A hash that nobody can aim at, such as SHA-256. */
export type StrongHash = (text: string) => string

/**
 * The line for a note with this source; null where a person wrote it, or took its markers away.
 * Of `generated` all is hashed that readers are shown, however its YAML is laid out.
 */
export function makingOf(
  note: Pick<Note, 'path' | 'extra'>,
  source: string,
  hash: StrongHash,
): Making | null {
  const provenance = readProvenance(note)
  const marked = findMarked(source)
  if (!provenance || !marked) return null
  const { date, engine, model } = provenance
  return {
    note: note.path,
    date,
    engine,
    ...(model && { model: model.model, calls: model.calls }),
    says: saidHash(note, hash),
    text: hash(source.slice(marked.start, marked.end).replaceAll('\r\n', '\n')),
  }
}

/** `recorded`: as a run wrote it. `edited`: a run wrote what it says of itself, with another text. */
export function stateOf(
  note: Pick<Note, 'path' | 'extra'>,
  source: string,
  { makings, hash }: { makings: readonly Making[]; hash: StrongHash },
): 'recorded' | 'edited' | 'unrecorded' {
  const says = saidHash(note, hash)
  const same = makings.filter((making) => making.says === says)
  if (same.length === 0) return 'unrecorded'
  const text = makingOf(note, source, hash)?.text
  return same.some((making) => making.text === text) ? 'recorded' : 'edited'
}

function saidHash(note: Pick<Note, 'extra'>, hash: StrongHash): string {
  const provenance = readProvenance(note)
  return hash(JSON.stringify(provenance && provenanceFields(provenance)))
}
