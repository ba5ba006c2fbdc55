/**
 * The histories of the published notes, from the texts that git keeps. Each text
 * is read once and never again: what is told of it is kept by the id of its blob.
 */
import { join } from 'node:path'
import { noteHistory } from '../../src/garden/history/note-history.ts'
import {
  latestRevisions,
  type PlannedRevision,
  planRevisions,
} from '../../src/garden/history/plan-revisions.ts'
import type { Note } from '../../src/garden/note.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import type { FileRevision, StoredText } from '../../src/garden/vault.ts'
import type { NoteHistory } from '../../src/schemas/page.ts'
import { openFactCache } from './fact-cache.ts'
import type { GardenRead } from './read-garden.ts'
import { readChanges, readStates } from './read-revisions.ts'
import type { GardenPlace } from './read-settings.ts'
import { readRendererHash } from './renderer-hash.ts'
import type { World } from './world.ts'

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
  const cache = openFactCache(join(cacheDir, 'history.db'), await makerOf(world, place), world.notice)
  try {
    const states = await readStates(place, cache, tended.flatMap(textsOf))
    const plans = tended.map(({ revisions }) => planRevisions(revisions, states))
    const changes = await readChanges(place, cache, latestRevisions(plans))
    const records = { stateOf: states, changeOf: (one: PlannedRevision) => changes.get(one) ?? null }
    for (const [index, { note }] of tended.entries()) {
      const plan = plans[index]
      const history = plan && noteHistory(garden, note, plan, records, place.settings)
      if (history) histories.set(note.path, history)
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
