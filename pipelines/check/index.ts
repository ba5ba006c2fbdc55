/** Finds all that is wrong with the content of a garden. Writes nothing. */
import { countLinks, type LinkCounts } from '../../src/garden/count-links.ts'
import type { Message } from '../../src/garden/message.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface CheckReport {
  notes: number
  published: number
  withheld: number
  links: LinkCounts
  messages: Message[]
  /** Names that a public log must not hold. */
  privateNames: string[]
}

export async function check(world: World, place: GardenPlace): Promise<CheckReport> {
  const { vault, garden, messages } = await readGarden(world, place)
  const published = garden.publishSet.published.size
  return {
    notes: vault.notes.length,
    published,
    withheld: vault.notes.length - published,
    links: countLinks(garden),
    messages,
    privateNames: privateNames(garden, vault),
  }
}
