/** Every page of another site that published notes link to, with what is known of it. Reaches out for nothing, and writes nothing. */
import { publicWebLinks } from '../../src/garden/web/public-web-links.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readWebRecords } from '../adapters/web/web-records.ts'
import type { World } from '../adapters/world.ts'
import { type WebLinkRecord, webLinkRecords } from './web-report.ts'

/** By address. */
export async function listWebLinks(world: World, place: GardenPlace): Promise<WebLinkRecord[]> {
  const { garden } = await readGarden(world, place)
  const { records } = await readWebRecords(place.vault)
  return webLinkRecords(publicWebLinks(garden, place.settings), records)
}
