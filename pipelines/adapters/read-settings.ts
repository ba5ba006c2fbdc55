/** Reads and checks the owner's settings. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { UserError } from '../../src/garden/user-error.ts'
import { type Settings, settingsSchema } from '../../src/schemas/settings.ts'
import type { World } from './world.ts'

const addressSchema = settingsSchema.pick({ url: true, base: true, trailingSlash: true })

export interface GardenPlace {
  settings: Settings
  /** The folder of notes, absolute. */
  vault: string
}

/** What the command line says in place of the settings file. */
export interface SettingsOverrides {
  /** Relative to the folder that the command was run in. */
  vault?: string
  url?: string
  /** Empty means `/`: so GitHub names the base of a site that has an address of its own. */
  base?: string
  /** Whether the addresses of pages end in a slash: `always` or `never`. */
  trailingSlash?: string
}

/**
 * The settings of the project and the vault they name. Another vault, given by
 * `overrides`, is its owner's whole garden: all of its folders are public,
 * it bears its folder's name, and the topics and links of the project's own
 * garden are not put on it. Throws `UserError`.
 */
export async function readSettings(world: World, overrides: SettingsOverrides = {}): Promise<GardenPlace> {
  const file = settingsFile(world)
  const settings = { ...(await importSettings(file)), ...parseAddress(overrides) }
  const own = resolve(dirname(file), settings.vault)
  const vault = overrides.vault === undefined ? own : resolve(world.cwd, overrides.vault)
  return vault === own ? { settings, vault } : { settings: settingsForVault(settings, vault), vault }
}

/** Where the settings of the project stand. */
export function settingsFile({ root }: Pick<World, 'root'>): string {
  return resolve(root, 'garden.config.ts')
}

/** The settings that say nothing of the owner's own notes. */
const forAnyVault: readonly (keyof Settings)[] = [
  'url',
  'base',
  'trailingSlash',
  'linkText',
  'embedDepth',
  'softBreaks',
  'html',
  'outerPictures',
  'folderTopics',
  'renameRedirects',
  'history',
  'evergreenMonths',
  'cards',
  'previews',
  'webPreviews',
  'webRecheckDays',
  'webIgnore',
  'stackedNotes',
  'privacyPage',
  'feedItems',
  'docs',
  'privateWords',
  'harmless',
]

/** The settings for a vault that they were not written for. */
export function settingsForVault(settings: Settings, vault: string): Settings {
  return settingsSchema.parse({ ...pick(settings, forAnyVault), title: basename(vault) || 'Garden', vault })
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

/** Checks where the command line says that the site is published. */
function parseAddress({ url, base, trailingSlash }: SettingsOverrides): Partial<Settings> {
  const given = {
    ...(url === undefined ? {} : { url }),
    ...(base === undefined ? {} : { base: base || '/' }),
    ...(trailingSlash === undefined ? {} : { trailingSlash }),
  }
  const parsed = addressSchema.safeParse(given)
  // What was not given has the schema's default in `data`, and the settings file may say otherwise.
  if (parsed.success) return pick(parsed.data, Object.keys(given))
  const options = parsed.error.issues.map(
    ({ path: [name], message }) => `\`--${String(name).replace(/[A-Z]/g, '-$&').toLowerCase()}\`: ${message}`,
  )
  throw new UserError(
    `The address of the site is not right:\n${options.join('\n')}`,
    'Write it as in `--url https://example.org --base /repo/`.',
  )
}

function pick<Value extends object>(value: Value, names: readonly string[]): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name))) as Partial<Value>
}
