/** Holds a text of the garden's own to a note that is its to write. */
import { UserError } from '../../src/garden/user-error.ts'

/** Throws `UserError` where a person has the note at `path`: `what` it would be, and how it gets another name. */
export function requireOpenPlace<Place extends { state: string; path: string }>(
  place: Place,
  { what, otherName }: { what: string; otherName: string },
): asserts place is Exclude<Place, { state: 'edited' | 'taken' }> {
  const { path, state } = place
  if (state === 'taken') throw new UserError(`\`${path}\` has this name already.`, otherName)
  if (state === 'edited')
    throw new UserError(
      `\`${path}\` is ${what} and was edited by hand: it stays as it is.`,
      'Take `generated` out of its properties to make it yours, or move your words out of its markers.',
    )
}
