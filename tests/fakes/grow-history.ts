/** The histories of the notes in a repository, read as a build reads them. */
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { readHistories } from '../../pipelines/adapters/read-histories.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from './make-vault.ts'
import { planSite, type SitePlan } from './plan-site.ts'
import { quietWorld } from './quiet-world.ts'
import { projectRoot } from './run-one.ts'

/** The site of the vault at `dir`; `cacheDir` keeps what was read. */
export async function growHistory(
  dir: string,
  more: object = {},
  cacheDir = makeVault({}),
): Promise<SitePlan> {
  const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', vault: dir, ...more })
  const place = { settings, vault: dir }
  const world = quietWorld(projectRoot)
  const read = await readGarden(world, place)
  const histories = await readHistories(world, place, read, cacheDir)
  const garden = { ...read.garden, histories }
  return planSite(garden, read.treeOf, { ...settings, softBreaks: false })
}
