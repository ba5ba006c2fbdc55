/** Finds all that is wrong with the content of a garden. Writes nothing. */
import { countLinks, type LinkCounts } from '../../src/garden/count-links.ts'
import { countNotes, type NoteCounts } from '../../src/garden/count-notes.ts'
import type { Message } from '../../src/garden/message.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { planRepairs } from '../../src/garden/repairs/plan-repairs.ts'
import { type Fix, fixesByPlace, fixKey } from '../../src/garden/repairs/repair-report.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface CheckReport extends NoteCounts {
  links: LinkCounts
  messages: Message[]
  /** What would repair a message; null where only its author can. */
  fixOf(message: Message): Fix | null
  /** Names that a public log must not hold. */
  privateNames: string[]
}

export async function check(world: World, place: GardenPlace): Promise<CheckReport> {
  const { vault, garden, messages, treeOf } = await readGarden(world, place)
  const repairs = planRepairs({ vault, garden, settings: place.settings, treeOf })
  const fixes = fixesByPlace(vault, repairs)
  return {
    ...countNotes(garden, vault),
    links: countLinks(garden),
    messages,
    fixOf: (message) => fixes.get(fixKey(message)) ?? null,
    privateNames: privateNames(garden, vault),
  }
}
