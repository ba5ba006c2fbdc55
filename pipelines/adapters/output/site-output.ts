/**
 * The site that a build puts together: every file by its name, with the hash of
 * its bytes. What stands in the output folder already is taken as it is; only
 * what does not is written, into a folder beside it, until all is decided.
 */
import { hash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compareText } from '../../../src/garden/paths.ts'

export interface OutputFile {
  /** Its path below the folder of the site, `/`-separated. */
  name: string
  /** Of its bytes, SHA-256 in hexadecimal digits. */
  hash: string
  /** Where it stands or waits, absolute. */
  path: string
  read(): Promise<Uint8Array>
}

export interface SiteOutput {
  /** The folder in which files wait that the site does not hold yet. */
  staging: string
  /** The hash of the file of this name that stands in the output folder; null where there is none. */
  standing(name: string): string | null
  /** Makes the file part of the site. */
  put(name: string, bytes: Uint8Array | string): void
  /** Makes a file of known hash part of the site; its bytes are read only where they do not stand there. */
  offer(name: string, hash: string, read: () => Promise<Uint8Array>): Promise<void>
  /** Makes a file part of the site that stands in the output folder with this hash, or that somebody wrote into `staging`. */
  take(name: string, hash: string): void
  /** Whether a file of this name could be added: none has it, nor the place of one of its folders, nor is it a folder. */
  isFree(name: string): boolean
  /** All files of the site, ordered by name. */
  files(): readonly OutputFile[]
}

/** The folder is no more as it was when the site was started: somebody else changed it meanwhile. */
export class OutputChanged extends Error {}

/** Starts the site that is to replace what stands in the folder `dir`; `standing` tells the hashes of its files. */
export function openOutput(
  dir: string,
  staging: string,
  standing: (name: string) => string | null,
): SiteOutput {
  const files = new Map<string, string>()
  const folders = new Set<string>()
  let listed: OutputFile[] | null = null
  const take = (name: string, made: string) => {
    listed = null
    files.set(name, made)
    // Where a folder is known, those above it are.
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  const stage = (name: string, bytes: Uint8Array | string) => {
    const file = join(staging, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const put = (name: string, bytes: Uint8Array | string) => {
    const made = hash('sha256', bytes, 'hex')
    if (standing(name) !== made) stage(name, bytes)
    // A file of the same name that was put before must not take the place of the one that stands.
    else if (files.has(name)) rmSync(join(staging, name), { force: true })
    take(name, made)
  }
  return {
    staging,
    standing,
    put,
    offer: async (name, made, read) => {
      if (standing(name) === made && !files.has(name)) take(name, made)
      else put(name, await read())
    },
    take,
    isFree: (name) =>
      !files.has(name) && !folders.has(name) && foldersOf(name).every((folder) => !files.has(folder)),
    files: () => {
      listed ??= [...files]
        .sort(([a], [b]) => compareText(a, b))
        .map(([name, made]) => {
          const stands = standing(name) === made
          const path = join(stands ? dir : staging, name)
          return { name, hash: made, path, read: () => (stands ? readStanding(path, made) : readFile(path)) }
        })
      return listed
    },
  }
}

/** The bytes of a file that stands in the output folder, if they are those that were seen there. */
async function readStanding(file: string, seen: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new OutputChanged()
    throw error
  })
  if (hash('sha256', bytes, 'hex') !== seen) throw new OutputChanged()
  return bytes
}

/** The folders above a file, the outer ones first. */
export function foldersOf(name: string): string[] {
  const segments = name.split('/').slice(0, -1)
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'))
}
