/** The first steps of every pipeline: read the vault, parse its notes, link them, check them. */
import { checkGarden } from '../../src/garden/checks/check-garden.ts'
import type { Bibliography } from '../../src/garden/citations/bibliography.ts'
import { documentMessages } from '../../src/garden/document-messages.ts'
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import type { Message } from '../../src/garden/message.ts'
import type { TreeOf } from '../../src/garden/note-body.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import { checkRooms, requireRoomFolders } from '../../src/garden/rooms/check-rooms.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { withWebRecords } from '../../src/garden/web/with-web-records.ts'
import { requireSettled } from './changes/require-settled.ts'
import { openVaultNotes, type VaultNotes } from './notes/open-vault-notes.ts'
import { readBibliography } from './read-bibliography.ts'
import type { KnownFiles } from './read-note-file.ts'
import { readPassphrases } from './read-passphrases.ts'
import type { GardenPlace } from './read-settings.ts'
import { readVault } from './read-vault.ts'
import { readWebRecords } from './web/web-records.ts'
import { readMentions } from './webmentions/mention-records.ts'
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
 * or since any run before this one, are not parsed again. Throws `UserError`
 * while a change of the vault stands half done.
 */
export async function readGarden(
  world: World,
  place: GardenPlace,
  times: StageTime[] = [],
  before: GardenBefore | null = null,
): Promise<GardenRead> {
  const { settings } = place
  await requireSettled(place.vault)
  const known = before ? knownFrom(before) : await openVaultNotes(world, place.vault)
  const { web, ...vault } = await runStage(world, times, 'read', () =>
    readAll(world, place, known.files, before?.garden.bibliography ?? null),
  )
  requireRoomFolders(settings.rooms, [...vault.notes.map(({ path }) => path), ...vault.attachments])
  const { notes, unread, treeOf } = await runStage(world, times, 'parse', async () =>
    readNotes(vault, await parseInWorkers(place.vault, vault, known.notes)),
  )
  await known.save(vault.notes, notes)
  const garden = await runStage(world, times, 'link', () =>
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
      ),
      web.records,
      settings,
    ),
  )
  const messages = await runStage(world, times, 'check', () => checkGarden(garden, vault.obstacles, settings))
  const rooms = checkRooms(garden.rooms, readPassphrases(settings.rooms))
  return { vault, garden, treeOf, messages: documentMessages([...messages, ...rooms], settings) }
}

/** A run that reads again has the notes at hand. It keeps none: it may do so at every saved letter. */
function knownFrom({ vault, garden }: GardenBefore): VaultNotes {
  const files = new Map(vault.notes.map((file) => [file.path, file]))
  return { notes: garden.notes, files, save: async () => {} }
}

/** The vault with what else stands on disk about it. */
async function readAll(world: World, place: GardenPlace, files: KnownFiles, works: Bibliography | null) {
  const { settings } = place
  const vault = await readVault(place.vault, settings.ignore, undefined, settings.mdx, files)
  const web = await readWebRecords(place.vault)
  return {
    ...vault,
    obstacles: [...vault.obstacles, ...web.faults],
    bibliography: await readBibliography(world.root, place, works),
    ...(settings.webmentions && { mentions: await readMentions(place.vault) }),
    web,
  }
}
