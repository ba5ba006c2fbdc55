/** Looks whether the quotes of written notes still stand in the notes that they are of. */
import { namedNote } from '../../src/garden/named-note.ts'
import { writtenFor } from '../../src/garden/writing/is-written.ts'
import { isForReaders, openVerification } from '../../src/garden/writing/verify/verify-note.ts'
import type { QuoteProblem, VerifiedNote } from '../../src/garden/writing/verify/writing.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface VerifyOptions {
  /** Whether the world may read what is said: then nothing that is not published is named. */
  onlyPublic: boolean
}

export type NoteReport = Omit<VerifiedNote, 'quoted'>

/** Verifies the note that `name` means, or all that the garden has written. Throws `UserError` where there is no such note. */
export async function verify(
  world: World,
  place: GardenPlace,
  name: string | null,
  { onlyPublic }: VerifyOptions,
): Promise<NoteReport[]> {
  const { vault, garden, treeOf } = await readGarden(world, place)
  const { notes, publishSet } = garden
  const written = [...notes.values()].filter((note) => writtenFor(note) !== null)
  const chosen =
    name === null
      ? written.map(({ path }) => path)
      : [namedNote(garden, name, { publicOnly: onlyPublic }).path]
  const told = chosen.filter((note) => !onlyPublic || isForReaders(publishSet, note))
  const verifyNote = openVerification({ vault, garden, treeOf, settings: place.settings })
  return told.map((note) => {
    const { quoted: _quoted, ...verified } = verifyNote(note)
    return onlyPublic ? unnamed(verified) : verified
  })
}

/** The same without the names and the words of notes that are not published. */
function unnamed({ problems, ...verified }: NoteReport): NoteReport {
  const named = problems.map((problem): QuoteProblem => {
    return problem.state === 'withheld' ? { ...problem, of: null, quote: '' } : problem
  })
  return { ...verified, problems: named }
}
