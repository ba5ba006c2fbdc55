/** Long work that gives way: it rests between its parts, and ends where something else comes first. */
import { setImmediate } from 'node:timers/promises'

/** Awaited between the parts of long work. Throws `GivenUp` where it is not to go on. */
export type Rest = () => Promise<void>

/** Work was ended before it was done. Nothing is wrong; what it was for will be asked for again. */
export class GivenUp extends Error {
  override name = 'GivenUp'
}

/** So many parts are done between two rests, at most a few hundredths of a second. */
const partsARest = 100

/** A rest in which all that happened meanwhile is heard, and after which work goes on while it `isWanted`. */
export function restWhile(isWanted: () => boolean): Rest {
  return async () => {
    await setImmediate()
    if (!isWanted()) throw new GivenUp('The work was given up for something that came first.')
  }
}

/** All `parts`, each made when it is asked for, with rests between them. */
export async function collectParts<Part>(parts: Iterable<Part>, rest: Rest): Promise<Part[]> {
  const all: Part[] = []
  for (const part of parts) {
    all.push(part)
    if (all.length % partsARest === 0) await rest()
  }
  return all
}
