/** Makes a new note. */
import { join } from 'node:path'
import { type NewNotePlan, type NewNoteRequest, planNewNote } from '../../src/garden/plan-new-note.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { createFile } from '../adapters/create-file.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readableFolder } from '../adapters/readable-folder.ts'
import { requireOwnFolder } from '../adapters/require-own-folder.ts'
import type { World } from '../adapters/world.ts'

/**
 * Plans the note and, unless `dryRun`, writes it. Throws `UserError` when a file
 * of that name is there, and when the vault would not be read at that place.
 */
export async function newNote(
  world: World,
  place: GardenPlace,
  request: NewNoteRequest,
  dryRun: boolean,
): Promise<NewNotePlan> {
  if (request.title.trim() === '') throw new UserError('A note needs a title.', 'Write at least one word.')
  const folder = readableFolder(request.folder, place.settings.ignore)
  await requireOwnFolder(place.vault, folder)
  if (!dryRun) await settleVault(place.vault)
  const { garden } = await readGarden(world, place)
  const plan = planNewNote(garden, { ...request, folder })
  if (!dryRun) for (const { path, text } of plan.changes) await createFile(join(place.vault, path), text)
  return plan
}
