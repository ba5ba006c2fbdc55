/** What planning the pages of a garden begins with: all of it that no single note decides. */
import type { Highlight } from '../../markdown/highlight.ts'
import type { NoteEntry, PathPlace } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { feedIdentities } from '../feed-identity.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import type { BodySettings, TreeOf } from '../note-body.ts'
import { type LeadOf, leadIn } from '../note-crumbs.ts'
import { noteEntry } from '../note-entry.ts'
import { once } from '../once.ts'
import { compareText, type VaultPath } from '../paths.ts'
import { createQueryRunner, type QueryRunner } from '../queries/run-queries.ts'
import { placesOnPaths, planPaths, type ReadingPath } from '../reading-paths.ts'

export interface Planning {
  garden: Garden
  /** The published notes, by slug. */
  notes: readonly Note[]
  treeOf: TreeOf
  settings: PlanSettings
  /** Those of the settings that decide how a body looks. */
  body: BodySettings
  highlight: Highlight | undefined
  run: QueryRunner
  entryOf(note: Note): NoteEntry
  leadOf: LeadOf
  /** What feeds know notes by, by path. */
  identities(): ReadonlyMap<string, string>
  /** The paths through the topics. */
  paths(): ReadingPath[]
  /** By slug, where notes stand on them. */
  places(): ReadonlyMap<string, PathPlace>
}

export type PlanSettings = Settings & BodySettings

/** Nothing is worked out before it is asked for, and then once. */
export function startPlanning(
  garden: Garden,
  treeOf: TreeOf,
  settings: PlanSettings,
  highlight?: Highlight,
): Planning {
  const { base, trailingSlash, lang, linkText, embedDepth, softBreaks, html, untrusted } = settings
  const body = { base, trailingSlash, lang, linkText, embedDepth, softBreaks, html, untrusted }
  const notes = [...garden.publishSet.published.values()].sort((a, b) => compareText(a.slug, b.slug))
  const known = new Map<VaultPath, NoteEntry>()
  const entryOf = (note: Note) => {
    const entry = known.get(note.path) ?? noteEntry(garden, note, settings)
    known.set(note.path, entry)
    return entry
  }
  const listed = once(() => notes.filter(({ format }) => format === 'markdown').map(entryOf))
  const paths = once(() => planPaths(garden, listed(), settings))
  return {
    garden,
    notes,
    treeOf,
    settings,
    body,
    highlight,
    run: createQueryRunner(garden, treeOf, body),
    entryOf,
    leadOf: leadIn(garden),
    identities: once(() => feedIdentities(notes)),
    paths,
    places: once(() => placesOnPaths(paths(), listed())),
  }
}
