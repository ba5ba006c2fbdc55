/** Finds all that is wrong with the content of a garden, and what publishing it would change. */
import { countLinks, type LinkCounts } from '../../src/garden/count-links.ts'
import { countNotes, type NoteCounts } from '../../src/garden/count-notes.ts'
import type { Garden } from '../../src/garden/garden.ts'
import type { Message } from '../../src/garden/message.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import {
  comparePublications,
  isSameSet,
  type PublicationChanges,
} from '../../src/garden/publication/compare-publications.ts'
import { publicationOf } from '../../src/garden/publication/publication.ts'
import { planRepairs } from '../../src/garden/repairs/plan-repairs.ts'
import { type Fix, fixesByPlace, fixKey } from '../../src/garden/repairs/repair-report.ts'
import { readPublicationRecord, writePublicationRecord } from '../adapters/publication-record.ts'
import { readGarden } from '../adapters/read-garden.ts'
import { readPrivateWords } from '../adapters/read-private-words.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface CheckOptions {
  /** Compare with what was last accepted. */
  published?: boolean
  /** Record what will be published as accepted. */
  accept?: boolean
}

export interface CheckReport extends NoteCounts {
  links: LinkCounts
  messages: Message[]
  /** Looks for what would repair each message; null where only its author can. */
  fixes(): (message: Message) => Fix | null
  /** Names that a public log must not hold. */
  privateNames: string[]
  /** What changes by publishing; null when it was not asked for. */
  publication: PublicationReport | null
}

export interface PublicationReport {
  changes: PublicationChanges
  /** Whether exactly these addresses are the ones that were accepted. */
  accepted: boolean
}

/** Checks the garden at `place`. Only `accept` writes, and only the record. */
export async function check(
  world: World,
  place: GardenPlace,
  { published = false, accept = false }: CheckOptions = {},
): Promise<CheckReport> {
  const { vault, garden, messages, treeOf } = await readGarden(world, place)
  await readPrivateWords(world, place)
  return {
    ...countNotes(garden, vault),
    links: countLinks(garden),
    messages,
    fixes: () => {
      const repairs = planRepairs({ vault, garden, settings: place.settings, treeOf })
      const fixes = fixesByPlace(vault, repairs)
      return (message) => fixes.get(fixKey(message)) ?? null
    },
    privateNames: privateNames(garden, vault),
    publication: published || accept ? await comparePublication(place, garden, accept) : null,
  }
}

async function comparePublication(
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
