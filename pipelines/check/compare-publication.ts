/** Tells what publishing a garden would change, and records what is accepted of it. */
import type { Garden } from '../../src/garden/garden.ts'
import {
  comparePublications,
  isSameSet,
  type PublicationChanges,
} from '../../src/garden/publication/compare-publications.ts'
import { publicationOf } from '../../src/garden/publication/publication.ts'
import { readPublicationRecord, writePublicationRecord } from '../adapters/publication-record.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'

export interface PublicationReport {
  changes: PublicationChanges
  /** Whether exactly these addresses are the ones that were accepted. */
  accepted: boolean
}

/** Compares with what was last accepted; `accept` records what is there as accepted. */
export async function comparePublication(
  { vault }: GardenPlace,
  garden: Garden,
  accept: boolean,
): Promise<PublicationReport> {
  const publication = publicationOf(garden)
  const before = await readPublicationRecord(vault)
  const changes = comparePublications(before ?? {}, publication)
  if (accept) await writePublicationRecord(vault, publication)
  return { changes, accepted: accept || (before !== null && isSameSet(changes)) }
}
