/**
 * Brings the output folder up to date: what is the same is left alone, what is
 * new or different takes its place file by file, what is no more part of the site
 * goes. A run that was killed at any moment is completed by the next.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../../src/garden/user-error.ts'
import { findLeftovers, ownName } from '../own-folder.ts'
import { withOutputLock } from './output-lock.ts'
import { isAsRecorded, lookAt, openRecord, type StandingFiles } from './output-record.ts'
import { outputHint, realPath, siteMarker, unwritable } from './require-replaceable.ts'
import { OutputChanged, openOutput, type SiteOutput } from './site-output.ts'
import { completeUpdate, decideUpdate, updateDir } from './update-journal.ts'

/** How often another run may be first. */
const mostRivals = 20

export interface OutputPlace {
  /** The folder of the project. */
  root: string
  /** The folder that the site is written to. */
  dir: string
  /** A folder of the cache for this run alone. */
  cacheDir: string
}

/**
 * Lets `work` put the site together and then has the folder hold exactly that.
 * Nothing of the folder changes before. Where another run changed the folder
 * meanwhile, `work` is asked again, for what stands there then.
 */
export async function updateOutput<Result>(
  { root, dir, cacheDir }: OutputPlace,
  work: (output: SiteOutput) => Promise<Result>,
): Promise<Result> {
  const place = await realPath(dir)
  const record = openRecord(cacheDir)
  try {
    for (let rivals = 0; rivals < mostRivals; rivals++) {
      const attempted = await attempt(root, place, record, work)
      if (attempted) return attempted.result
    }
  } finally {
    record.close()
  }
  throw new UserError(`Many builds write to \`${dir}\` at once.`, outputHint)
}

/** What tells the site in `dir` from any other; null where none stands there. */
export async function siteIn(dir: string): Promise<string | null> {
  return markerIn(await realPath(dir))
}

/** Whether that site stands whole, and exactly as the last run with this cache left it. */
export async function standsAsLeft({ dir, cacheDir }: Omit<OutputPlace, 'root'>): Promise<boolean> {
  const place = await realPath(dir)
  // Of an update that was decided and not done, the marker may stand already, and the files not.
  if (existsSync(updateDir(place))) return false
  const record = openRecord(cacheDir)
  try {
    return isAsRecorded(record, place)
  } finally {
    record.close()
  }
}

/** One try; null when another run was first. */
async function attempt<Result>(
  root: string,
  place: string,
  record: DatabaseSync,
  work: (output: SiteOutput) => Promise<Result>,
): Promise<{ result: Result } | null> {
  const staging = ownName(besides(place))
  const files = join(staging, 'files')
  const seen = await doing(place, async () => {
    for (const leftover of await findLeftovers(dirname(place), basename(besides(place))))
      await rm(leftover, { recursive: true, force: true })
    if (existsSync(updateDir(place))) await withOutputLock(root, place, () => completeUpdate(place))
    mkdirSync(files, { recursive: true })
    return { marker: markerIn(place), standing: lookAt(record, place) }
  })
  try {
    const output = openOutput(place, files, seen.standing.hashOf)
    const result = await work(output)
    const done = await doing(place, () =>
      withOutputLock(root, place, () => commit(place, staging, output, seen)),
    )
    return done ? { result } : null
  } catch (error) {
    if (!(error instanceof OutputChanged)) throw error
    seen.standing.distrust()
    return null
  } finally {
    // Work that failed may still be writing; the next run removes what is left then.
    await rm(staging, { recursive: true, force: true }).catch(() => {})
  }
}

/** Makes the folder hold what `output` does; false when it is not as this run saw it. */
async function commit(
  place: string,
  staging: string,
  output: SiteOutput,
  seen: { marker: string | null; standing: StandingFiles },
): Promise<boolean> {
  completeUpdate(place)
  const marker = markerOf(output)
  const present = markerIn(place)
  // Another run may have had the same to write.
  if (present !== seen.marker) return present === marker
  output.put(siteMarker, marker)
  const wanted = new Map(output.files().map(({ name, hash }) => [name, hash]))
  const remove = [...seen.standing.names].filter((name) => !wanted.has(name))
  const move = [...wanted].filter(([name, hash]) => output.standing(name) !== hash).map(([name]) => name)
  // The marker first: a folder without one is nobody's to complete.
  move.sort((a, b) => Number(b === siteMarker) - Number(a === siteMarker))
  if (remove.length + move.length > 0) await put(place, staging, { remove, move })
  seen.standing.record({ remove, move }, wanted)
  return true
}

/** A folder that is not there yet comes as a whole. */
async function put(
  place: string,
  staging: string,
  update: { remove: string[]; move: string[] },
): Promise<void> {
  if (isVacant(place)) {
    renameSync(join(staging, 'files'), place)
    return
  }
  if (statSync(place).dev !== statSync(staging).dev) {
    throw Object.assign(new Error('The folder lies on a disk of its own.'), { code: 'EXDEV' })
  }
  await decideUpdate(place, staging, update)
  completeUpdate(place)
}

/** Whether nothing stands at `place`; an empty folder there is taken away. */
function isVacant(place: string): boolean {
  if (!existsSync(place)) return true
  if (readdirSync(place).length > 0) return false
  try {
    rmdirSync(place)
    return true
  } catch {
    // A folder that cannot go, such as one that a disk is mounted at, is filled.
    return false
  }
}

/** The same files, the same marker: so it also tells what a folder holds. */
function markerOf(output: SiteOutput): string {
  const hash = createHash('sha256')
  for (const file of output.files()) if (file.name !== siteMarker) hash.update(`${file.hash} ${file.name}\n`)
  return `Made by \`one build\`, to which this folder belongs: what is no part of the site is removed.\n${hash.digest('hex')}\n`
}

function markerIn(dir: string): string | null {
  try {
    return readFileSync(join(dir, siteMarker), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/** A hidden neighbour of `dir`, on the same disk: nothing that reads or watches a vault looks into it. */
function besides(dir: string): string {
  return join(dirname(dir), `.${basename(dir)}.partial`)
}

/** A disk that is full, read-only or not ours is no bug of this program. */
async function doing<Result>(dir: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw unwritable(dir, error as NodeJS.ErrnoException)
  }
}
