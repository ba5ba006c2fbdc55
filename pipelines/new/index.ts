/** Makes a new note. */
import { join } from 'node:path'
import { type NewNotePlan, type NewNoteRequest, planNewNote } from '../../src/garden/plan-new-note.ts'
import { createFile } from '../adapters/create-file.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/** Plans the note and, unless `dryRun`, writes it. Throws `UserError` when a file of that name is there. */
export async function newNote(
  world: World,
  place: GardenPlace,
  request: NewNoteRequest,
  dryRun: boolean,
): Promise<NewNotePlan> {
  const { garden } = await readGarden(world, place)
  const plan = planNewNote(garden, request)
  if (!dryRun) for (const { path, text } of plan.changes) await createFile(join(place.vault, path), text)
  return plan
}
