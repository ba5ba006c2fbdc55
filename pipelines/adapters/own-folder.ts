/**
 * Folders that a run makes for its own use and takes away at its end. Their
 * names hold the number of the process, so that what a killed run left behind
 * can be told from the work of a living one.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A new name that starts with `prefix`. */
export function ownName(prefix: string): string {
  return `${prefix}-${process.pid}-${randomUUID().slice(0, 8)}`
}

/** Lets `work` use a new folder in `parent`, which is gone afterwards. What dead runs left there goes too. */
export async function withOwnFolder<Result>(
  parent: string,
  prefix: string,
  work: (dir: string) => Promise<Result>,
): Promise<Result> {
  const remove = (dir: string) => rm(dir, { recursive: true, force: true })
  for (const leftover of await findLeftovers(parent, prefix)) await remove(leftover)
  const dir = join(parent, ownName(prefix))
  await mkdir(dir, { recursive: true })
  try {
    return await work(dir)
  } finally {
    // What cannot be removed yet, the next run removes.
    await remove(dir).catch(() => {})
  }
}

/** The paths in `folder` that `ownName(prefix)` named in processes that are gone. */
export async function findLeftovers(folder: string, prefix: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  return names.filter((name) => isLeftover(name, prefix)).map((name) => join(folder, name))
}

function isLeftover(name: string, prefix: string): boolean {
  // The number of the process, and the start of a UUID.
  const [, pid] = /^-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? []
  return name.startsWith(prefix) && pid !== undefined && !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
