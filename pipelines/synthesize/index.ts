/** Writes a note of quoted sentences of other notes, or says why it does not. */
import type { HandedOver } from '../../src/garden/engine/render-handed-over.ts'
import type { Writer, WritingEstimate } from '../../src/garden/writing/model/say-with-engine.ts'
import type { NoSynthesis } from '../../src/garden/writing/synthesis.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyWriting } from '../adapters/apply-writing.ts'
import { beginWriting } from '../adapters/begin-writing.ts'
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { openWritingEngine } from '../adapters/engine/open-writing-engine.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { requireOpenPlace } from '../adapters/require-open-place.ts'
import { requireShown } from '../adapters/require-shown.ts'
import type { World } from '../adapters/world.ts'
import { chooseSubject, type Wanted } from './choose-subject.ts'
import { type PlannedNote, planNote } from './plan-note.ts'

export interface SynthesizeOptions {
  /** A folder of the vault for a new note; the root when empty. */
  folder: string
  /** Whether notes that are not published may be quoted: then the synthesis is not published either. */
  withPrivate: boolean
  dryRun: boolean
  /** Whether the world may read what is said: then no note is written or named that is not published. */
  onlyPublic?: boolean
  /** Stands in for the network and the environment; null keeps to the embedded engine. */
  engine?: EngineOptions | null
}

export type Synthesized =
  | {
      state: 'written' | 'unchanged'
      path: string
      /** Why it is written, where the garden chose what it is about; null otherwise. */
      reason: string | null
      text: string
      changes: FileChange[]
      conflicts: string[]
      writer: Writer
    }
  /** On a dry run: what a model would have to read first. */
  | { state: 'estimated'; estimate: WritingEstimate }
  /** What a model is asked is in a batch: a later run writes. */
  | { state: 'handed-over'; batch: HandedOver }
  | ({ state: 'refused'; writer: Writer } & NoSynthesis)
  /** The garden was to choose, and nothing is ripe. */
  | { state: 'nothing-ripe' }

/**
 * Makes the note anew where it was written before. Throws `UserError` where a person has edited
 * what the garden wrote, where another note has the name, and where `wanted` names what is not there.
 */
export async function synthesize(
  world: World,
  place: GardenPlace,
  wanted: Wanted,
  { folder: given, withPrivate, dryRun, onlyPublic = false, engine }: SynthesizeOptions,
): Promise<Synthesized> {
  const { settings } = place
  const { folder, library } = await beginWriting(world, place, { folder: given, dryRun })
  const chosen = chooseSubject(library, wanted, { settings, withPrivate })
  if (chosen === null) return { state: 'nothing-ripe' }
  const { writing, handOver, close } = await openWritingEngine(world, place, library.read, {
    onlyKnown: dryRun,
    ...(engine !== undefined && { engine }),
  })
  const options = { settings, today: world.today(), folder, withPrivate, writing }
  const planned = await planNote(library, chosen.subject, options)
    .then(
      async (made): Promise<PlannedNote | Extract<Synthesized, { state: 'handed-over' }>> =>
        made.state === 'estimated' && handOver ? { state: 'handed-over', batch: await handOver() } : made,
    )
    .finally(close)
  if (planned.state === 'refused' || planned.state === 'estimated' || planned.state === 'handed-over')
    return planned
  requireShown(library.read.garden, planned.path, onlyPublic)
  requireOpenPlace(planned, {
    what: 'about this',
    otherName: 'Ask in other words, or rename that note.',
  })
  const { path, changes, writer } = planned
  const applied = await applyWriting(place.vault, { vault: library.read.vault, path, changes }, { dryRun })
  return { path, reason: chosen.reason, writer, ...applied }
}
