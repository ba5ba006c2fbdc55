/** The first steps of every pipeline: read the vault, parse its notes, link them, check them. */
import { checkGarden } from '../../src/garden/checks/check-garden.ts'
import { documentMessages } from '../../src/garden/document-messages.ts'
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import type { Message } from '../../src/garden/message.ts'
import type { TreeOf } from '../../src/garden/note-body.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import { checkRooms, requireRoomFolders } from '../../src/garden/rooms/check-rooms.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { withWebRecords } from '../../src/garden/web/with-web-records.ts'
import { withWritings } from '../../src/garden/writing/verify/with-writings.ts'
import { requireSettled } from './changes/require-settled.ts'
import { hashKey } from './hash-key.ts'
import { openVaultNotes, type VaultNotes } from './notes/open-vault-notes.ts'
import { readPassphrases } from './read-passphrases.ts'
import type { GardenPlace } from './read-settings.ts'
import { readSources, type Sources } from './read-sources.ts'
import type { ParseAhead } from './workers/parse-ahead.ts'
import { parseInWorkers } from './workers/parse-in-workers.ts'
import { runStage, type StageTime, type World } from './world.ts'

export interface GardenRead {
  vault: Vault
  garden: Garden
  treeOf: TreeOf
  messages: Message[]
}

/** What a later reading needs of an earlier one. */
export type GardenBefore = Pick<GardenRead, 'vault' | 'garden'>

/**
 * Reads the garden at `place`. Notes and works that are unchanged since `before`,
 * or since any run before this one, are not parsed again. `sources` is what was
 * read of its files already, `ahead` of threads that were started meanwhile. Throws `UserError` while a change of the vault
 * stands half done.
 */
export async function readGarden(
  world: World,
  place: GardenPlace,
  times: StageTime[] = [],
  before: GardenBefore | null = null,
  sources: Sources | null = null,
  ahead: ParseAhead | null = null,
): Promise<GardenRead> {
  const { settings } = place
  await requireSettled(place.vault)
  const known = before ? knownFrom(before) : await openVaultNotes(world, place.vault)
  const { web, ...vault } =
    sources ??
    (await runStage(world, times, 'read', () =>
      readSources(world, place, known.files, before?.garden.bibliography ?? null),
    ))
  requireRoomFolders(settings.rooms, [...vault.notes.map(({ path }) => path), ...vault.attachments])
  const parsed = await runStage(world, times, 'parse', async () => {
    const { notes, records } = await parseInWorkers(place.vault, vault, known.notes, ahead)
    return { ...readNotes(vault, notes), records }
  })
  const { notes, unread, treeOf } = parsed
  await known.save(vault.notes, notes, parsed.records)
  const linked = await runStage(world, times, 'link', () =>
    withWebRecords(
      growGarden(
        notes,
        vault.attachments,
        unread,
        settings,
        vault.obsidian.linkFormat,
        vault.bibliography,
        settings.renameRedirects ? vault.renames : [],
        world.today(),
        before?.garden.index,
      ),
      web.records,
      settings,
    ),
  )
  const garden = withWritings(linked, { vault, treeOf, settings, hash: hashKey })
  const messages = await runStage(world, times, 'check', () => checkGarden(garden, vault.obstacles, settings))
  const rooms = checkRooms(garden.rooms, readPassphrases(settings.rooms))
  return { vault, garden, treeOf, messages: documentMessages([...messages, ...rooms], settings) }
}

/** A run that reads again has the notes at hand. It keeps none: it may do so at every saved letter. */
function knownFrom({ vault, garden }: GardenBefore): VaultNotes {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  return { notes: garden.notes, files, save: async () => {} }
}
