/** Reads what Obsidian's own settings say about links and lines. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ObsidianSettings } from '../../src/garden/vault.ts'

/** The defaults are those of Obsidian. */
const appSchema = z.object({
  strictLineBreaks: z.boolean().catch(false).default(false),
  newLinkFormat: z.enum(['shortest', 'relative', 'absolute']).catch('shortest').default('shortest'),
})

/** The settings of the vault at `dir`; without a readable `.obsidian/app.json` it has none. */
export async function readObsidianSettings(dir: string): Promise<ObsidianSettings> {
  const app = appSchema.safeParse(await readApp(dir))
  if (!app.success) return { strictLineBreaks: null, linkFormat: null }
  return { strictLineBreaks: app.data.strictLineBreaks, linkFormat: app.data.newLinkFormat }
}

async function readApp(dir: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(dir, '.obsidian', 'app.json'), 'utf8'))
  } catch {
    return null
  }
}
