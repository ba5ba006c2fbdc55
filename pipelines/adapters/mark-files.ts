/** Tells whether the bytes of files are those of an earlier run, reading as few of them as possible. */
import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stampOf } from './read-note-file.ts'

/** By path, what stands for the bytes of a file: its stamp, or a hash where the stamp is too young to tell. */
export type FileMarks = ReadonlyMap<string, string>

/** Larger files are not read for this. */
const largest = 32_000_000

const byBytes = 'bytes '

/**
 * Marks the files at `paths` below `dir`. One that `before` marked by its bytes is marked
 * so again, so that the same bytes have the same mark. Null where nothing stands for one of them yet.
 */
export function markFiles(dir: string, paths: readonly string[], before: FileMarks): FileMarks | null {
  const marks = new Map<string, string>()
  for (const path of paths) {
    const mark = markOf(join(dir, path), before.get(path))
    if (mark === null) return null
    marks.set(path, mark)
  }
  return marks
}

function markOf(file: string, before: string | undefined): string | null {
  try {
    const stats = statSync(file, { bigint: true })
    const stamp = stampOf(stats)
    if (stamp !== undefined && !before?.startsWith(byBytes)) return stamp
    return stats.size > largest ? null : `${byBytes}${hash('sha256', readFileSync(file), 'base64url')}`
  } catch (error) {
    // Whether it can be read then is no more certain than that.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : null
  }
}
