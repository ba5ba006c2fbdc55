/** Every link of a garden and what it resolves to. Writes nothing. */
import { publicLinkTest } from '../../src/garden/public-link.ts'
import type { ResolvedLink } from '../../src/garden/resolve-links.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

/** The record that `one links --json` prints, one a line. */
export type LinkRecord = Pick<
  ResolvedLink,
  | 'source'
  | 'line'
  | 'column'
  | 'kind'
  | 'property'
  | 'raw'
  | 'target'
  | 'subpath'
  | 'anchor'
  | 'outcome'
  | 'candidates'
>

/** By note, then in source order; with `publicOnly` without those that name what is not published. */
export async function listLinks(
  world: World,
  place: GardenPlace,
  { publicOnly = false } = {},
): Promise<LinkRecord[]> {
  const { vault, garden } = await readGarden(world, place)
  const links = [...garden.links.values()].flat()
  const shown = publicOnly ? links.filter(publicLinkTest(garden, vault)) : links
  return shown.map((link) => ({
    source: link.source,
    line: link.line,
    column: link.column,
    kind: link.kind,
    property: link.property,
    raw: link.raw,
    target: link.target,
    subpath: link.subpath,
    anchor: link.anchor,
    outcome: link.outcome,
    candidates: link.candidates,
  }))
}
