/** Watches a folder and all below it. */
import { watch } from 'node:fs'

/** An editor writes a file in several steps; they count as one change. */
const settleMs = 40

/**
 * Calls `onChange` after files below `dir` changed, never twice at once: what
 * changes meanwhile is one more call. Returns how to stop.
 */
export function watchFolder(dir: string, onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const run = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    await onChange()
    running = false
    if (again) {
      again = false
      await run()
    }
  }
  const watcher = watch(dir, { recursive: true }, (_event, name) => {
    if (name && /(?:^|[/\\])\./.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(run, settleMs)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
