/** Publishes the vault of a case through the steps that a build takes. */
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import type { Garden } from '../../src/garden/garden.ts'
import type { Message } from '../../src/garden/message.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { planSite, type SitePlan } from '../fakes/plan-site.ts'
import { quietWorld } from '../fakes/quiet-world.ts'

export interface GrownCase {
  garden: Garden
  plan: SitePlan
  messages: Message[]
}

/** The garden of `files`, by path, and the site that comes of it. */
export async function growCase(
  files: Record<string, string | Uint8Array>,
  more: Record<string, unknown> = {},
): Promise<GrownCase> {
  const vault = makeVault(files)
  const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', vault, ...more })
  const { garden, messages, treeOf } = await readGarden(quietWorld(vault), { settings, vault })
  const body = { ...settings, softBreaks: settings.softBreaks ?? false }
  const plan = planSite(garden, treeOf, body)
  return { garden, plan, messages }
}
