/**
 * The histories of the published notes, from the texts that git keeps. Each text
 * is read once and never again: what is told of it is kept by the id of its blob.
 */
import { join } from 'node:path'
import { mostRevisions, noteHistory } from '../../src/garden/history/note-history.ts'
import { type PlannedRevision, planRevisions } from '../../src/garden/history/plan-revisions.ts'
import { compareRevisions, type RevisionChange } from '../../src/garden/history/revision-change.ts'
import {
  type RevisionFacts,
  type RevisionState,
  readRevision,
} from '../../src/garden/history/revision-facts.ts'
import type { Note } from '../../src/garden/note.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import type { FileRevision, StoredText } from '../../src/garden/vault.ts'
import type { NoteHistory } from '../../src/schemas/page.ts'
import { type FactCache, openFactCache } from './fact-cache.ts'
import { readBlobs } from './read-blobs.ts'
import type { GardenRead } from './read-garden.ts'
import type { GardenPlace } from './read-settings.ts'
import { largestNote } from './read-vault.ts'
import { readRendererHash } from './renderer-hash.ts'
import type { World } from './world.ts'

/** So many notes are read at once, so that their old texts need not all be held. */
const atOnce = 500

interface Tended {
  note: Note
  revisions: readonly FileRevision[]
}

/** By path; none where the settings want none, or the vault has no history. */
export async function readHistories(
  world: World,
  place: GardenPlace,
  { garden, vault }: GardenRead,
  cacheDir: string,
): Promise<Map<VaultPath, NoteHistory>> {
  const histories = new Map<VaultPath, NoteHistory>()
  const tended = vault.notes.flatMap(({ path, revisions = [] }): Tended[] => {
    const note = garden.notes.get(path)
    const isShown = note?.format === 'markdown' && !garden.publishSet.withheld.has(path)
    return note && isShown && revisions.length > 0 ? [{ note, revisions }] : []
  })
  if (!place.settings.history || tended.length === 0) return histories
  const cache = openFactCache(join(cacheDir, 'history.db'), await makerOf(world, place))
  try {
    for (let at = 0; at < tended.length; at += atOnce) {
      const some = tended.slice(at, at + atOnce)
      const reader = createReader(place, cache)
      await reader.learnStates(some.flatMap(textsOf))
      const plans = some.map(({ revisions }) => planRevisions(revisions, reader.stateOf))
      await reader.learnChanges(plans.flatMap(({ revisions }) => revisions.slice(-mostRevisions)))
      for (const [index, { note }] of some.entries()) {
        const plan = plans[index]
        const history = plan && noteHistory(garden, note, plan, reader, place.settings)
        if (history) histories.set(note.path, history)
      }
    }
    cache.save()
  } finally {
    cache.close()
  }
  return histories
}

/** What decides, besides a text, what is told of it. */
async function makerOf({ root }: World, { settings }: GardenPlace): Promise<string> {
  const { public: folders, publish, rooms, untrusted } = settings
  return JSON.stringify([await readRendererHash(root), folders, publish, rooms, untrusted])
}

function textsOf({ revisions }: Tended): StoredText[] {
  return revisions.flatMap(({ before, after }) => (before ? [before, after] : [after]))
}

interface Reader {
  learnStates(texts: readonly StoredText[]): Promise<void>
  /** What was learnt of a text. */
  stateOf(text: StoredText): RevisionState
  learnChanges(revisions: readonly PlannedRevision[]): Promise<void>
  changeOf(revision: PlannedRevision): RevisionChange
}

function createReader({ vault, settings }: GardenPlace, cache: FactCache): Reader {
  const facts = new Map<string, RevisionFacts>()
  const states = new Map<string, RevisionState>()
  const changes = new Map<PlannedRevision, RevisionChange>()
  const read = async (texts: readonly StoredText[]) => {
    const wanted = texts.filter((text) => !facts.has(keyOf(text)))
    const byBlob = Map.groupBy(wanted, ({ blob }) => blob)
    for await (const { blob, text } of readBlobs(vault, [...byBlob.keys()])) {
      for (const { path } of byBlob.get(blob) ?? [])
        if (text !== null && text.length <= largestNote)
          facts.set(keyOf({ blob, path }), readRevision({ path, text }, settings))
    }
  }
  return {
    learnStates: async (texts) => {
      for (const text of texts) {
        const known = cache.get<RevisionState>(['state', keyOf(text)])
        if (known) states.set(keyOf(text), known)
      }
      const unknown = texts.filter((text) => !states.has(keyOf(text)))
      await read(unknown)
      for (const text of unknown) {
        const state = facts.get(keyOf(text))?.state ?? unreadable
        states.set(keyOf(text), state)
        cache.set(['state', keyOf(text)], state)
      }
    },
    stateOf: (text) => states.get(keyOf(text)) ?? unreadable,
    learnChanges: async (revisions) => {
      for (const revision of revisions) {
        const known = cache.get<RevisionChange>(changeKey(revision))
        if (known) changes.set(revision, known)
      }
      const unknown = revisions.filter((revision) => !changes.has(revision))
      await read(unknown.flatMap(({ before, after }) => (before ? [before, after] : [after])))
      for (const revision of unknown) {
        const change = compare(revision, facts)
        changes.set(revision, change)
        cache.set(changeKey(revision), change)
      }
    },
    changeOf: (revision) => changes.get(revision) ?? compare(revision, facts),
  }
}

/** A text that cannot be read is told of no more than one that is not published. */
const unreadable: RevisionState = { published: false, maturity: null }

const nothing: RevisionFacts = { state: unreadable, title: '', headings: [], blocks: [], links: [] }

function compare({ before, after }: PlannedRevision, facts: ReadonlyMap<string, RevisionFacts>) {
  return compareRevisions(before && (facts.get(keyOf(before)) ?? nothing), facts.get(keyOf(after)) ?? nothing)
}

function keyOf({ blob, path }: StoredText): string {
  return `${blob} ${path}`
}

function changeKey({ before, after }: PlannedRevision): string[] {
  return ['change', before ? keyOf(before) : '', keyOf(after)]
}
