/** What a written note says of its making, in the property `generated`. */
import { parseCalendarDate } from '../frontmatter/read-date.ts'
import type { Note } from '../note.ts'
import { toVaultPath, type VaultPath } from '../paths.ts'
import { readGenerated } from './is-written.ts'
import type { ModelProvenance } from './model/model-provenance.ts'
import { type Subject, subjectFields } from './subject.ts'

export interface Provenance {
  engine: string
  /** Null where the garden wrote it itself. */
  model: MadeByModel | null
  /** The day on which it was made, or found to say the same of sources that had changed: `YYYY-MM-DD`. Null where it is not said. */
  date: string | null
  subject: Subject
  /** The notes that it quotes, by path. */
  sources: ReadSource[]
  /** Those that were read for it as well, and are not quoted. */
  unquoted: ReadSource[]
}

/** What a note says of the model that wrote it. */
export type MadeByModel = Omit<ModelProvenance, 'cost'> & {
  /** With its currency, such as `0.0123 EUR`. */
  cost: string
}

export interface ReadSource {
  note: VaultPath
  /** Of its file, as it was read. */
  hash: string
}

/** As a property, in the order in which it is written. */
export function provenanceFields({ engine, model, date, subject, sources, unquoted }: Provenance) {
  return {
    engine,
    ...(model !== null && { ...model }),
    ...(date !== null && { date }),
    ...subjectFields(subject),
    sources: sources.map(({ note, hash }) => ({ note: String(note), hash })),
    ...(unquoted.length > 0 && {
      unquoted: unquoted.map(({ note, hash }) => ({ note: String(note), hash })),
    }),
  }
}

/** What the properties of a note say; null where a person wrote it. */
export function readProvenance(note: Pick<Note, 'extra'>): Provenance | null {
  const generated = readGenerated(note)
  if (!generated) return null
  const { fields, engine, subject } = generated
  return {
    engine,
    model: readModel(fields),
    date: typeof fields.date === 'string' ? parseCalendarDate(fields.date) : null,
    subject,
    sources: readSources(fields.sources),
    unquoted: readSources(fields.unquoted),
  }
}

/** Whether both were made of the same notes by the same rules, on whatever day. */
export function isSameMaking(one: Provenance, other: Provenance): boolean {
  const textOf = (provenance: Provenance) => JSON.stringify(provenanceFields({ ...provenance, date: null }))
  return textOf(one) === textOf(other)
}

function readModel({ model, prompt, cost, calls }: Record<string, unknown>): MadeByModel | null {
  if (typeof model !== 'string' || typeof prompt !== 'string' || typeof cost !== 'string') return null
  return {
    model,
    prompt,
    cost,
    calls: Array.isArray(calls) ? calls.filter((call) => typeof call === 'string') : [],
  }
}

function readSources(value: unknown): ReadSource[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((source: unknown) => {
    if (typeof source !== 'object' || source === null) return []
    const { note, hash } = source as Record<string, unknown>
    return typeof note === 'string' && typeof hash === 'string' ? [{ note: toVaultPath(note), hash }] : []
  })
}
