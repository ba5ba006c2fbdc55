/** Makes a new note. */
import { join } from 'node:path'
import { joinPath } from '../../src/garden/paths.ts'
import { type NewNotePlan, type NewNoteRequest, planNewNote } from '../../src/garden/plan-new-note.ts'
import { isReadable } from '../../src/garden/readable-path.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { createFile } from '../adapters/create-file.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
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

/** `folder` as a path of the vault, which is read there. Throws `UserError` for any other. */
function readableFolder(folder: string, ignore: readonly string[]): string {
  const path = joinPath('', folder)
  if (path === null) {
    throw new UserError(`The folder \`${folder}\` lies outside of the vault.`, 'Name a folder inside it.')
  }
  if (!isReadable(path, ignore)) {
    throw new UserError(`The folder \`${folder}\` is not read.`, 'Name a folder that is.')
  }
  return path
}
