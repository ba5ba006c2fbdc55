/** Watches a folder and all below it. */
import { watch } from 'node:fs'
import { sep } from 'node:path'
import { UserError } from '../../src/garden/user-error.ts'
import { watchFiles } from './watch-files.ts'
import { type TreeWatch, type WatchEvent, watchTree } from './watch-tree.ts'

/** Paths below the folder, `/`-separated, whose files changed, came or went; null where any may have. */
export type ChangedFiles = ReadonlySet<string> | null

/** An editor writes a file in several steps; they count as one change. */
const settleMs = 40

/**
 * Calls `onChange` after files below `dir`, or one of `others`, changed, never twice at once: what
 * changes meanwhile is one more call. It is told what changed since the last call. A call that fails is given to `onError`.
 * Returns how to stop. Throws `UserError` when the system does not watch so many folders.
 */
export function watchFolder(
  dir: string,
  onChange: (changed: ChangedFiles) => Promise<void>,
  onError: (error: unknown) => void,
  others: readonly string[] = [],
): () => void {
  let timer: NodeJS.Timeout | undefined
  let stale = false
  let changes = 0
  let running = false
  let paths = new Set<string>()
  let anything = false
  const run = async () => {
    if (running) return
    running = true
    for (let seen = -1; seen !== changes; ) {
      seen = changes
      await attempt()
    }
    running = false
  }
  const attempt = async () => {
    try {
      // Before the reading: what comes into a new folder after it is then seen.
      if (stale) watching(dir, () => tree.renew())
      stale = false
      const changed = anything ? null : paths
      paths = new Set()
      anything = false
      await onChange(changed)
    } catch (error) {
      onError(error)
    }
  }
  const onEvent: WatchEvent = (structure, path) => {
    stale ||= structure
    if (path === null) anything = true
    else paths.add(path.split(sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(() => {
      changes += 1
      void run()
    }, settleMs)
  }
  const tree = watching(dir, () => watchAll(dir, onEvent))
  const stopOthers = watchFiles(others, () => onEvent(false, null))
  return () => {
    clearTimeout(timer)
    stopOthers()
    tree.close()
  }
}

function watchAll(dir: string, onEvent: WatchEvent): TreeWatch {
  if (process.platform === 'linux') return watchTree(dir, onEvent)
  const watcher = watch(dir, { recursive: true }, (_event, name) => {
    if (!name || !/(?:^|[/\\])\./.test(name)) onEvent(false, name)
  })
  watcher.on('error', () => onEvent(false, null))
  return { renew: () => {}, close: () => watcher.close() }
}

/** A system that watches no more is no bug of this program. */
function watching<Result>(dir: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw new UserError(
      `\`${dir}\` cannot be watched: ${code}.`,
      hints[code] ?? 'Look whether the folder is there and may be read.',
    )
  }
}

const hints: Partial<Record<string, string>> = {
  ENOSPC:
    'Other programs watch too many files: end some, or let the system watch more (`sudo sysctl fs.inotify.max_user_watches=524288`).',
  EMFILE:
    'Other programs watch too much: end some, or allow more (`sudo sysctl fs.inotify.max_user_instances=512`, `ulimit -n 4096`).',
}
