/** Reads and checks the owner's settings. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { UserError } from '../../src/garden/user-error.ts'
import { type Settings, settingsSchema } from '../../src/schemas/settings.ts'
import type { World } from './world.ts'

export interface GardenPlace {
  settings: Settings
  /** The folder of notes, absolute. */
  vault: string
}

/**
 * The settings of the project and the vault they name. Another vault, given by
 * `vaultOption`, is its owner's whole garden: all of its folders are public,
 * it bears its folder's name, and the topics and links of the project's own
 * garden are not put on it. Throws `UserError`.
 */
export async function readSettings(world: World, vaultOption?: string): Promise<GardenPlace> {
  const file = resolve(world.root, 'garden.config.ts')
  const settings = await importSettings(file)
  const own = resolve(dirname(file), settings.vault)
  const vault = vaultOption === undefined ? own : resolve(world.cwd, vaultOption)
  return vault === own ? { settings, vault } : { settings: settingsForVault(settings, vault), vault }
}

/** The settings for a vault that they were not written for. */
export function settingsForVault(settings: Settings, vault: string): Settings {
  const { url, base, linkText, softBreaks, folderTopics, feedItems, docs } = settings
  const kept = { url, base, linkText, softBreaks, folderTopics, feedItems, docs }
  return settingsSchema.parse({ ...kept, title: basename(vault) || 'Garden', vault })
}

async function importSettings(file: string): Promise<Settings> {
  if (!existsSync(file)) {
    throw new UserError(
      `There are no settings at \`${file}\`.`,
      'Make a `garden.config.ts`; the help note on settings shows one.',
    )
  }
  const version = (await stat(file)).mtimeMs
  const module = await import(`${pathToFileURL(file).href}?v=${version}`).catch((error: unknown) => {
    throw new UserError(
      `\`${file}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Mend its syntax.',
    )
  })
  return parseSettings(module.default, file)
}

/** Checks what a settings file exports. */
export function parseSettings(value: unknown, file: string): Settings {
  const parsed = settingsSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UserError(
    `\`${file}\` is not right:\n${z.prettifyError(parsed.error)}`,
    'The help note on settings lists every setting.',
  )
}
