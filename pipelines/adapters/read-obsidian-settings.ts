/** Reads what Obsidian's own settings say about links and lines. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ObsidianSettings } from '../../src/garden/vault.ts'

const appSchema = z.object({
  strictLineBreaks: z.boolean().catch(false).default(false),
  useMarkdownLinks: z.boolean().catch(false).default(false),
  newLinkFormat: z.enum(['shortest', 'relative', 'absolute']).catch('shortest').default('shortest'),
  attachmentFolderPath: z.string().nullable().catch(null).default(null),
})

/** The settings of the vault at `dir`. A vault without `.obsidian/app.json`, or with a broken one, has the defaults. */
export async function readObsidianSettings(dir: string): Promise<ObsidianSettings> {
  const app = appSchema.safeParse(await readApp(dir))
  if (!app.success) {
    return {
      strictLineBreaks: null,
      useMarkdownLinks: false,
      newLinkFormat: 'shortest',
      attachmentFolder: null,
    }
  }
  const { strictLineBreaks, useMarkdownLinks, newLinkFormat, attachmentFolderPath } = app.data
  return { strictLineBreaks, useMarkdownLinks, newLinkFormat, attachmentFolder: attachmentFolderPath }
}

async function readApp(dir: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(dir, '.obsidian', 'app.json'), 'utf8'))
  } catch {
    return null
  }
}
