/** The owner's list of words that must not stand on the site. */
import { readFile, realpath } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { isInside, settingsFolder } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { GardenPlace } from './read-settings.ts'
import type { World } from './world.ts'

export interface PrivateWords {
  words: string[]
  /** The file, as the settings name it; empty without one. */
  from: string
}

const hint = 'Mend `privateWords` in garden.config.ts. In a workflow, write the file from a secret first.'

/**
 * The words of the list, one per line; a line that starts with `#` is a comment.
 * Throws `UserError` when the list cannot be read, since then nothing would be
 * looked for, and when it lies where it could be published.
 */
export async function readPrivateWords(
  world: World,
  { settings, vault }: GardenPlace,
): Promise<PrivateWords> {
  const from = settings.privateWords
  if (from === undefined) return { words: [], from: '' }
  const file = resolve(world.root, from)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`The list of private words \`${from}\` cannot be read: ${error.code}.`, hint)
  })
  const path = relative(await realpath(vault), await realpath(file))
  const folders = settings.public.flatMap((folder) => settingsFolder(folder) ?? [])
  if (!path.startsWith('..') && folders.some((folder) => isInside(folder, path)))
    throw new UserError(`The list of private words \`${from}\` lies in a public folder of the vault.`, hint)
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  return { words: [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))], from }
}
