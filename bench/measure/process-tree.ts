/** The memory of a process and of all that it started, from Linux's /proc. */
import { readdirSync, readFileSync } from 'node:fs'

/**
 * Megabytes that the process `root` and its living descendants took at their
 * peaks, as Linux keeps them (`VmHWM`), added up; null where there is no /proc.
 * What several of them share is counted for each.
 */
export function treeMB(root: number): number | null {
  const parents = readParents()
  if (parents.size === 0) return null
  let kilobytes = 0
  for (const pid of parents.keys()) if (descends(pid, root, parents)) kilobytes += peakKB(pid)
  return kilobytes / 1024
}

/** The parent of every process. */
function readParents(): Map<number, number> {
  const parents = new Map<number, number>()
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // The name of the program stands in brackets and may hold anything; after it: the state, the parent.
    const parent = /^.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  return parents
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  let at: number | undefined = pid
  while (at !== undefined && at !== root) at = parents.get(at)
  return at === root
}

function peakKB(pid: number): number {
  return Number(/^VmHWM:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

/** Empty for a process that has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
