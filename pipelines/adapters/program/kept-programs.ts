/** The programs that earlier builds compiled, of all vaults: most gardens have the same. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../../src/garden/user-error.ts'
import type { SiteRequest } from '../astro-config.ts'
import { findLeftovers, ownName } from '../own-folder.ts'
import { withLock } from '../with-lock.ts'
import { hashFiles } from './hash-files.ts'
import { programKey } from './program-key.ts'
import { type ProgramRecord, programFile } from './program-record.ts'
import { isWhole, sealProgram } from './seal-program.ts'

/** So many programs are kept besides those in use. */
const mostKept = 2

/** Names the files by which a run says that it uses a program. */
const user = 'user'

export interface KeptProgram {
  dir: string
  record: ProgramRecord
}

/**
 * Lets `work` use the program for `request`, which `compile` makes in a new
 * folder where none is kept. It stays as it is meanwhile. `notice` is told of
 * one that is damaged, and is made anew.
 */
export async function withProgram<Result>(
  request: SiteRequest,
  compile: (request: SiteRequest, dir: string) => Promise<void>,
  work: (program: KeptProgram) => Promise<Result>,
  notice: (text: string) => void = () => {},
): Promise<Result> {
  const programs = programsOf(request)
  await mkdir(programs, { recursive: true })
  const dir = join(programs, await programKey(request))
  const claim = join(dir, ownName(user))
  const made = ownName(join(programs, 'new'))
  // What is kept is changed, and claimed, by one run at a time.
  const alone = <Done>(step: () => Promise<Done>) => withLock(request.root, 'programs', step, busy)
  try {
    let program = await alone(() => claimKept(dir, claim, notice))
    if (!program) {
      await compile(request, made)
      await sealProgram(made)
      program = await alone(() => keep(made, dir, claim))
    }
    await alone(() => removeOld(programs))
    return await work(program)
  } finally {
    await rm(claim, { force: true })
    await rm(made, { recursive: true, force: true })
  }
}

/** Whether a program for `request` was kept, be it sound or not. */
export async function isProgramKept(request: SiteRequest): Promise<boolean> {
  return existsSync(join(programsOf(request), await programKey(request)))
}

function programsOf({ root }: SiteRequest): string {
  return join(root, '.cache', 'programs')
}

function busy(): Error {
  return new UserError('Many builds run at once.', 'Run this one again when they have ended.')
}

/** The program in `dir`, claimed for this run; null where none is kept, or one that is out of date. */
async function claimKept(
  dir: string,
  claim: string,
  notice: (text: string) => void,
): Promise<KeptProgram | null> {
  if (!existsSync(dir)) return null
  const now = new Date()
  try {
    await writeFile(claim, '')
    await utimes(join(dir, programFile), now, now)
    if (!(await isWhole(dir))) {
      notice(`The program kept in \`${dir}\` is damaged: it is compiled anew.`)
      return null
    }
    const record = await recordIn(dir)
    return isDeepStrictEqual(await hashFiles(Object.keys(record.files)), record.files)
      ? { dir, record }
      : null
  } catch {
    // One that was removed meanwhile is made anew.
    return null
  }
}

/**
 * Keeps the program `made` as `dir`, claimed for this run. One that another run put
 * there meanwhile is as good; and one that another run uses is never moved, for it
 * loads its parts when it needs them: then `made` is used where it is, by this run alone.
 */
async function keep(made: string, dir: string, claim: string): Promise<KeptProgram> {
  const kept = await claimKept(dir, claim, () => {})
  if (kept) return kept
  const record = await recordIn(made)
  await rm(claim, { force: true })
  if (await isInUse(dir)) return { dir: made, record }
  if (existsSync(dir)) await rename(dir, ownName(join(dir, '..', 'old')))
  await rename(made, dir)
  await writeFile(claim, '')
  return { dir, record }
}

async function recordIn(dir: string): Promise<ProgramRecord> {
  return JSON.parse(await readFile(join(dir, programFile), 'utf8')) as ProgramRecord
}

/** Removes all programs but the latest and those in use, and what dead runs left. */
async function removeOld(programs: string): Promise<void> {
  for (const leftover of await findLeftovers(programs, 'new'))
    await rm(leftover, { recursive: true, force: true })
  const found = await Promise.all(
    (await readdir(programs))
      .filter((name) => !name.startsWith('new-'))
      .map(async (name) => ({ dir: join(programs, name), used: await lastUse(join(programs, name)) })),
  )
  const old = found.sort((a, b) => b.used - a.used).slice(mostKept)
  for (const { dir } of old) if (!(await isInUse(dir))) await rm(dir, { recursive: true, force: true })
}

async function lastUse(dir: string): Promise<number> {
  return stat(join(dir, programFile)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

async function isInUse(dir: string): Promise<boolean> {
  const claims = (await readdir(dir).catch(() => [])).filter((name) => name.startsWith(`${user}-`))
  const dead = await findLeftovers(dir, user)
  return claims.length > dead.length
}
