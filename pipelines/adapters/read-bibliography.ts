/** Reads the bibliography that the settings name. */
import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import {
  type Bibliography,
  type BibliographyFile,
  joinBibliography,
} from '../../src/garden/citations/bibliography.ts'
import type { ParsedBibliography } from '../../src/garden/citations/parse-csl-json.ts'
import { createMessage, type Message } from '../../src/garden/message.ts'
import { toVaultPath, type VaultPath } from '../../src/garden/paths.ts'
import type { GardenPlace } from './read-settings.ts'

/**
 * The works of all files of the setting `bibliography`, relative to the vault
 * or else to `root`, the project; null where the setting names none. A file
 * that cannot be read, or lies outside of both, is a message. `before` is
 * given back when nothing has changed since.
 */
export async function readBibliography(
  root: string,
  place: GardenPlace,
  before: Bibliography | null = null,
): Promise<Bibliography | null> {
  const names = place.settings.bibliography
  if (names.length === 0) return null
  const hash = createHash('sha256')
  const found: (OneFile & { name: string })[] = []
  const messages: Message[] = []
  for (const name of names) {
    const file = await readOne(root, place.vault, name)
    hash.update(JSON.stringify([name, file]))
    if (typeof file === 'string') messages.push(createMessage('bibliography-invalid', file, { file: name }))
    else found.push({ name, ...file })
  }
  const digest = hash.digest('hex')
  if (before?.digest === digest) return before
  const files = found.map(
    async (file): Promise<BibliographyFile> => ({
      ...file,
      ...(await parse(file.name, file.source)),
    }),
  )
  return joinBibliography(await Promise.all(files), digest, messages)
}

/** Where the files of the setting `bibliography` may lie, absolute, for those who watch them. */
export function bibliographyPaths(root: string, { settings, vault }: GardenPlace): string[] {
  return settings.bibliography.flatMap((name) => [resolve(vault, name), resolve(root, name)])
}

interface OneFile {
  vaultPath: VaultPath | null
  source: string
}

/** The file, or in words why there is none. */
async function readOne(root: string, vault: string, name: string): Promise<OneFile | string> {
  if (!/\.(?:bib|json)$/i.test(name)) return 'A bibliography ends in `.bib` or `.json`.'
  for (const folder of [vault, root]) {
    const path = await realpath(resolve(folder, name)).catch(() => null)
    if (path === null) continue
    const [inVault, inRoot] = await Promise.all([vault, root].map((outer) => pathInside(outer, path)))
    if (inVault === null && inRoot === null) return 'This file lies outside of the vault and of the project.'
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message)
    if (typeof bytes === 'string') return `This bibliography cannot be read: ${bytes}.`
    const source = decode(bytes)
    if (source === null) return 'This bibliography is not valid UTF-8; save it as UTF-8.'
    return { vaultPath: inVault === null || inVault === undefined ? null : toVaultPath(inVault), source }
  }
  return 'There is no such file, neither in the vault nor in the project.'
}

async function pathInside(folder: string, path: string): Promise<string | null> {
  const within = relative(await realpath(folder), path)
  return within === '' || within.startsWith('..') || resolve(within) === within
    ? null
    : within.split(sep).join('/')
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The parsers take their time to load: only a garden that has such a file waits for them. */
async function parse(name: string, source: string): Promise<ParsedBibliography> {
  if (/\.json$/i.test(name)) {
    const { parseCslJson } = await import('../../src/garden/citations/parse-csl-json.ts')
    return parseCslJson(source)
  }
  const { parseBibtex } = await import('../../src/garden/citations/parse-bibtex.ts')
  return parseBibtex(source)
}
