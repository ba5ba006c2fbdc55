/** Watches single files, which need not exist yet. */
import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/**
 * Calls `onEvent` whenever one of `files`, absolute, is written, replaced or
 * removed. Their folders are watched, since editors replace a file rather than
 * write into it; a folder that is not there is left out. Returns how to stop.
 */
export function watchFiles(files: readonly string[], onEvent: () => void): () => void {
  const folders = Map.groupBy(new Set(files), (file) => dirname(file))
  const watchers = [...folders].flatMap(([folder, inside]): FSWatcher[] => {
    if (!existsSync(folder)) return []
    const names = new Set(inside.map((file) => basename(file)))
    const watcher = watch(folder, (_event, name) => {
      if (name === null || names.has(name)) onEvent()
    })
    watcher.on('error', onEvent)
    return [watcher]
  })
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}
