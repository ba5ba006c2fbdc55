/** Reads a folder of Markdown from disk. Every obstacle is reported; none stops the reading of the rest. */
import type { Dirent } from 'node:fs'
import { opendir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMdx, noteFormat } from '../../src/garden/note-format.ts'
import { compareText, settingsFolder, toVaultPath, type VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { NoteFile, Obstacle, Vault } from '../../src/garden/vault.ts'
import { siteMarker } from './output/require-replaceable.ts'
import { type GitHistory, readGitHistory } from './read-git-history.ts'
import { type KnownFiles, readNoteFile } from './read-note-file.ts'
import { readObsidianSettings } from './read-obsidian-settings.ts'
import { readRenames } from './read-renames.ts'

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
 * folders of `ignore`. Files in MDX are notes where `mdx` says so. Of files that
 * are as they were when they became `known`, the text is read when it is asked for.
 * `listed` is told how many notes there are before they are read.
 * Throws `UserError` when `dir` is not a folder that can be read.
 */
export async function readVault(
  dir: string,
  ignore: readonly string[] = [],
  gitHistory = readGitHistory(dir),
  mdx = false,
  known: KnownFiles = new Map(),
  listed: (notes: number) => void = () => {},
): Promise<Vault> {
  await requireFolder(dir)
  const found: Found = { notes: [], attachments: [], obstacles: [], mdx }
  await walk(dir, '', new Set(ignore.flatMap((folder) => settingsFolder(folder) ?? [])), found)
  listed(found.notes.length)
  const [history, obsidian] = await Promise.all([gitHistory, readObsidianSettings(dir)])
  const read = readAll(dir, found.notes.sort(compareText), known, history)
  return {
    notes: read.notes,
    attachments: found.attachments.sort(compareText),
    obstacles: [...found.obstacles, ...read.obstacles, ...obsidian.obstacles],
    renames: await readRenames(dir, history, found.notes),
    obsidian: obsidian.settings,
  }
}

/** Throws `UserError` when the vault at `dir` is not a folder that can be read. */
export async function requireFolder(dir: string): Promise<void> {
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
  notes: NoteFile[]
  obstacles: Obstacle[]
}

function readAll(dir: string, paths: readonly VaultPath[], known: KnownFiles, history: GitHistory): Read {
  const read: Read = { notes: [], obstacles: [] }
  for (const path of paths) {
    const { note, obstacle } = readNoteFile(dir, path, known)
    // Its text, which may not have been read yet, would be by a spread.
    const dated = Object.assign(note, {
      dates: history.dates.get(path) ?? null,
      revisions: history.revisions.get(path) ?? [],
      origin: history.origins.get(path),
    })
    read.notes.push(dated)
    if (obstacle) read.obstacles.push(obstacle)
  }
  return read
}
