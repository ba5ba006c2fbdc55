/** Reads a folder of Markdown from disk. Every obstacle is reported; none stops the reading of the rest. */
import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { opendir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMdx, noteFormat } from '../../src/garden/note-format.ts'
import { compareText, settingsFolder, toVaultPath, type VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { NoteFile, Obstacle, Vault } from '../../src/garden/vault.ts'
import { readGitHistory } from './read-git-history.ts'
import { readObsidianSettings } from './read-obsidian-settings.ts'
import { readRenames } from './read-renames.ts'
import { siteMarker } from './replace-folder.ts'

/** A note larger than this is not read: nobody writes it, and parsing it would hold up all others. */
export const largestNote = 2_000_000

/** How many files are open at once. */
const width = 32

interface Found {
  notes: VaultPath[]
  attachments: VaultPath[]
  obstacles: Obstacle[]
  /** Whether files in MDX are notes. */
  mdx: boolean
}

/**
 * Reads the vault at `dir`, without folders that start with a dot, without
 * `node_modules`, without sites that a build wrote into it, and without the
 * folders of `ignore`. Files in MDX are notes where `mdx` says so. Throws `UserError` when `dir` is not a folder that can
 * be read.
 */
export async function readVault(
  dir: string,
  ignore: readonly string[] = [],
  gitHistory = readGitHistory(dir),
  mdx = false,
): Promise<Vault> {
  await requireFolder(dir)
  const found: Found = { notes: [], attachments: [], obstacles: [], mdx }
  await walk(dir, '', new Set(ignore.flatMap((folder) => settingsFolder(folder) ?? [])), found)
  const [read, history, obsidian] = await Promise.all([
    readAll(dir, found.notes.sort(compareText)),
    gitHistory,
    readObsidianSettings(dir),
  ])
  return {
    notes: read.notes.map((note) => ({
      ...note,
      dates: history.dates.get(note.path) ?? null,
      revisions: history.revisions.get(note.path) ?? [],
      origin: history.origins.get(note.path),
    })),
    attachments: found.attachments.sort(compareText),
    obstacles: [...found.obstacles, ...read.obstacles, ...obsidian.obstacles],
    renames: await readRenames(dir, history, found.notes),
    obsidian: obsidian.settings,
  }
}

async function requireFolder(dir: string): Promise<void> {
  const hint = 'Name an existing folder of Markdown notes with `--vault DIR`, or `vault` in garden.config.ts.'
  const unreadable = (error: NodeJS.ErrnoException) => {
    throw new UserError(`The vault \`${dir}\` cannot be read: ${error.code ?? error.message}.`, hint)
  }
  const found = await stat(dir).catch(unreadable)
  if (!found.isDirectory()) throw new UserError(`The vault \`${dir}\` is not a folder.`, hint)
  await (await opendir(dir).catch(unreadable)).close()
}

async function walk(dir: string, folder: string, ignore: ReadonlySet<string>, found: Found): Promise<void> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      found.obstacles.push({
        path: toVaultPath(folder),
        reason: 'unreadable',
        detail: error.code ?? error.message,
      })
      return [] as Dirent[]
    },
  )
  if (folder !== '' && entries.some(({ name }) => name === siteMarker)) return
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    // The settings and the disk may spell the same letter in different ways.
    if (ignore.has(path.normalize('NFC'))) continue
    if (entry.isDirectory()) await walk(dir, path, ignore, found)
    else sortFile(entry, toVaultPath(path), found)
  }
}

function sortFile(entry: Dirent, path: VaultPath, found: Found): void {
  if (entry.isSymbolicLink()) found.obstacles.push({ path, reason: 'symlink', detail: '' })
  else if (!entry.isFile()) found.obstacles.push({ path, reason: 'special-file', detail: '' })
  else if (noteFormat(path) !== null && (found.mdx || !isMdx(path))) found.notes.push(path)
  else found.attachments.push(path)
}

interface Read {
  notes: Omit<NoteFile, 'dates' | 'revisions'>[]
  obstacles: Obstacle[]
}

async function readAll(dir: string, paths: readonly VaultPath[]): Promise<Read> {
  const read: Read = { notes: [], obstacles: [] }
  for (let at = 0; at < paths.length; at += width) {
    const files = await Promise.all(paths.slice(at, at + width).map((path) => readNoteFile(dir, path)))
    for (const { note, obstacle } of files) {
      read.notes.push(note)
      if (obstacle) read.obstacles.push(obstacle)
    }
  }
  return read
}

async function readNoteFile(
  dir: string,
  path: VaultPath,
): Promise<{ note: Omit<NoteFile, 'dates' | 'revisions'>; obstacle?: Obstacle }> {
  const refuse = (reason: Obstacle['reason'], detail: string) => ({
    note: { path, text: null, hash: '' },
    obstacle: { path, reason, detail },
  })
  try {
    const { size } = await stat(join(dir, path))
    if (size > largestNote) return refuse('too-large', `It has ${size} bytes; the most is ${largestNote}.`)
    const bytes = await readFile(join(dir, path))
    const nul = bytes.indexOf(0)
    if (nul >= 0) return refuse('binary', `The first is at byte ${nul}.`)
    const text = decodeUtf8(bytes)
    if (text === null) return refuse('not-utf8', '')
    return { note: { path, text, hash: createHash('sha256').update(bytes).digest('hex') } }
  } catch (error) {
    return refuse('unreadable', error instanceof Error ? error.message : String(error))
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
