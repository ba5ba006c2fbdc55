/** Reads what Obsidian's own settings say about links and lines. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { toVaultPath } from '../../src/garden/paths.ts'
import type { ObsidianSettings, Obstacle } from '../../src/garden/vault.ts'

export interface ObsidianRead {
  settings: ObsidianSettings
  /** What kept the settings from being read, where the vault has some. */
  obstacles: Obstacle[]
}

const file = '.obsidian/app.json'

/** The defaults are those of Obsidian. */
const appSchema = z.object({
  strictLineBreaks: z.boolean().catch(false).default(false),
  newLinkFormat: z.enum(['shortest', 'relative', 'absolute']).catch('shortest').default('shortest'),
  useMarkdownLinks: z.boolean().catch(false).default(false),
})

/** The settings of the vault at `dir`; a vault without `.obsidian/app.json`, or with one that cannot be read, has none. */
export async function readObsidianSettings(dir: string): Promise<ObsidianRead> {
  try {
    const text = await readFile(join(dir, file), 'utf8')
    const app = appSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
    const { strictLineBreaks, newLinkFormat: linkFormat, useMarkdownLinks: markdownLinks } = app
    return { settings: { strictLineBreaks, linkFormat, markdownLinks }, obstacles: [] }
  } catch (error) {
    const settings = { strictLineBreaks: null, linkFormat: null }
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return { settings, obstacles: [] }
    const detail = error instanceof SyntaxError ? `${error.message}.` : (code ?? 'It is not a JSON object.')
    return { settings, obstacles: [{ path: toVaultPath(file), reason: 'obsidian-settings', detail }] }
  }
}
