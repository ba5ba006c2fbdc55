/**
 * Watches a tree of folders with one watcher for each folder. On Linux the
 * recursive mode of `fs.watch` watches each file by itself and goes blind to one
 * that an editor saved by putting a new file in its place
 * (https://nodejs.org/api/fs.html#inodes); a folder sees all of its files.
 */
import { type BigIntStats, type FSWatcher, readdirSync, statSync, type WatchListener, watch } from 'node:fs'
import { join, relative } from 'node:path'

export interface TreeWatch {
  /** Watches the folders that have come, and no longer those that have gone. Call it after `structure` changed. */
  renew(): void
  close(): void
}

export type WatchEvent = (structure: boolean, path: string | null) => void

/**
 * Calls `onEvent` for every change below `dir` with the path of the file, where
 * the system tells it; with `structure`, files or folders may have come or gone. Hidden ones and `node_modules` are left alone.
 * Throws when the system does not watch so many folders.
 */
export function watchTree(dir: string, onEvent: WatchEvent): TreeWatch {
  const watched = new Map<string, { identity: string; watcher: FSWatcher }>()
  const close = (folder: string) => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  const open = (folder: string, identity: string) => {
    const watcher = tryWatch(folder, (event, name) => {
      if (name !== null && isLeftAlone(name)) return
      const path = name === null ? null : relative(dir, join(folder, name))
      onEvent(event === 'rename', path)
    })
    if (watcher === null) return
    // A folder that is gone; the next renewal forgets it.
    watcher.on('error', () => onEvent(true, null))
    watched.set(folder, { identity, watcher })
  }
  const renew = () => {
    const present = new Map(foldersIn(dir))
    for (const [folder, { identity }] of watched) if (present.get(folder) !== identity) close(folder)
    for (const [folder, identity] of present) if (!watched.has(folder)) open(folder, identity)
  }
  const closeAll = () => [...watched.keys()].forEach(close)
  try {
    renew()
  } catch (error) {
    closeAll()
    throw error
  }
  return { renew, close: closeAll }
}

/** Null for a folder that is gone again, or may not be read: its notes are not read either. */
function tryWatch(folder: string, listener: WatchListener<string>): FSWatcher | null {
  try {
    return watch(folder, listener)
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/** `dir` and all folders below it, each with what tells it from another that later has its name. */
function foldersIn(dir: string): [string, string][] {
  const stats = statSync(dir, { bigint: true, throwIfNoEntry: false })
  if (!stats?.isDirectory()) return []
  const below = entriesOf(dir).filter((entry) => entry.isDirectory() && !isLeftAlone(entry.name))
  return [[dir, identityOf(stats)], ...below.flatMap(({ name }) => foldersIn(join(dir, name)))]
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true })
  } catch {
    return []
  }
}

function identityOf({ dev, ino, birthtimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${birthtimeNs}`
}

function isLeftAlone(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
