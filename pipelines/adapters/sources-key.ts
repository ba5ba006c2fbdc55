/** What a run takes in of a vault and its settings, as one hash: the same hash, the same garden. */
import { hashKey } from './hash-key.ts'
import { readPassphrases } from './read-passphrases.ts'
import type { GardenPlace } from './read-settings.ts'
import type { Sources } from './read-sources.ts'

/** A hash of all that a garden is grown from on the day `today`. The text of a note is in it by its hash. */
export function sourcesKey(
  { notes, web, bibliography, ...rest }: Sources,
  place: GardenPlace,
  today: string,
): string {
  const files = notes.map(({ path, hash, dates, revisions, origin }) => [
    path,
    hash,
    dates,
    revisions,
    origin,
  ])
  const faults = readPassphrases(place.settings.rooms).map(({ fault }) => fault)
  const others = [bibliography?.digest, [...web.records], web.faults, rest]
  return hashKey(JSON.stringify([place, today, faults, files, others]))
}
