/**
 * Lets an engine say what notes say, where there is one, it may read the notes that count, and it
 * answers. The garden has said it itself before, so that there is always something to fall back on.
 */
import type { Ask, EngineFault } from '../../engine/engine.ts'
import type { Prices } from '../../engine/price.ts'
import type { VaultPath } from '../../paths.ts'
import type { VerifiedClaim } from '../claims/claim.ts'
import type { Library } from '../library.ts'
import type { Scope } from '../scope/nearest-notes.ts'
import type { Summary } from '../summarise-notes.ts'
import { mostCost } from './estimate-writing.ts'
import { type EvidenceSection, gatherEvidence } from './gather-evidence.ts'
import type { ModelProvenance } from './model-provenance.ts'
import { type WritingPrompts, writeClaims } from './write-claims.ts'

export interface WritingEngine {
  ask: Ask
  prompts: WritingPrompts
  /** Whether the words of a note may be sent. */
  maySend: (note: VaultPath) => boolean
  prices: Prices
}

/** Who wrote: a model of an engine, or the garden itself. */
export type Writer =
  | {
      engine: 'embedded' /** Why no model did although there is one; null otherwise. */
      instead: string | null
    }
  | ({ engine: 'openai-compatible' } & ModelProvenance)

export interface Said extends Summary {
  /** What the notes do not tell, as a model says. */
  gaps: VerifiedClaim[]
  writer: Writer
  /** What a model would read, and what that would cost at most; null where it was asked, or is not to be. */
  estimate: WritingEstimate | null
}

export interface WritingEstimate {
  notes: number
  sentences: number
  /** Billionths of the currency. */
  nanos: number
}

export interface SayGiven {
  library: Library
  question: string
  /** The notes whose names the garden put into the question. */
  named?: readonly VaultPath[]
  /** The notes that an engine is shown parts of, as far as they may be sent. */
  scope: Scope
}

/** `own` is what the garden says itself; with null for an engine that is all. */
export async function sayWithEngine(
  engine: WritingEngine | null,
  own: Summary,
  { library, question, named = [], scope }: SayGiven,
): Promise<Said> {
  const alone = (instead: string | null): Said => {
    return { ...own, gaps: [], writer: { engine: 'embedded', instead }, estimate: null }
  }
  if (!engine) return alone(null)
  const spoken = [...named, ...own.claims.flatMap(({ support }) => support.map(({ note }) => note))]
  if (!spoken.every(engine.maySend)) return alone('Notes that speak of this may not be sent.')
  const notes = scope.notes.filter(({ path }) => engine.maySend(path))
  const sections = gatherEvidence({ ...scope, notes }, library.stem)
  if (sections.length === 0) return alone(null)
  const { ask, prompts } = engine
  const written = await writeClaims(ask, library, question, { sections, prompts })
  if ('fault' in written) return fallBack(alone, written.fault, estimateOf(question, sections, engine))
  const { verified: claims, refused, gaps, provenance } = written.value
  const writer: Writer = { engine: 'openai-compatible', ...provenance }
  return { ...own, claims, refused, gaps, searched: notes.map(({ path }) => path), writer, estimate: null }
}

function fallBack(
  alone: (instead: string) => Said,
  { kind, message }: EngineFault,
  estimate: WritingEstimate,
): Said {
  return { ...alone(message), estimate: kind === 'unasked' ? estimate : null }
}

function estimateOf(
  question: string,
  sections: readonly EvidenceSection[],
  { prompts, prices }: WritingEngine,
): WritingEstimate {
  return {
    notes: new Set(sections.map(({ note }) => note)).size,
    sentences: sections.reduce((sum, { sentences }) => sum + sentences.length, 0),
    nanos: mostCost(question, sections, { prompts, prices }),
  }
}
