/** One step of a journal, forwards and back. Both may be repeated after they were cut off at any moment. */
import { link, mkdir, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile, journalFile, type Step, syncFolder } from './journal.ts'
import { isListed, moveFile } from './move-file.ts'

export interface StepPlace {
  vault: string
  /** The folder of the journal. */
  dir: string
  /** Position of the step in the journal. */
  at: number
}

/** Takes the step, as far as it is not taken. False when the file is not as it was: then it is left alone. */
export async function takeStep(step: Step, place: StepPlace): Promise<boolean> {
  const path = join(place.vault, step.path)
  const to = step.to === null ? null : join(place.vault, step.to)
  if (to !== null && !(await isListed(path))) return (await hashFile(to)) === step.after
  const found = await hashFile(path)
  if (found !== step.after && (found !== step.before || !(await putContent(step, path, place)))) return false
  if (!(await wasLeftAlone(step, place))) return false
  return to === null || moveFile(path, to)
}

/** Takes the step back, as far as it was taken. What somebody else wrote stays. */
export async function undoStep(step: Step, place: StepPlace): Promise<void> {
  const path = join(place.vault, step.path)
  const to = step.to === null ? null : join(place.vault, step.to)
  if (to !== null && !(await isListed(path)) && (await hashFile(to)) === step.after) await moveFile(to, path)
  if (step.before === step.after || (await hashFile(path)) !== step.after) return
  if (step.before === null) await unlink(path)
  else await rename(journalFile(place.dir, place.at, 'old'), path)
  await syncFolder(dirname(path))
}

/** False when the content cannot be put there: a file has the name, or the content was used up before. */
async function putContent({ before }: Step, path: string, { dir, at }: StepPlace): Promise<boolean> {
  const content = journalFile(dir, at, 'new')
  if (before === null) await mkdir(dirname(path), { recursive: true })
  const put = before === null ? link(content, path) : rename(content, path)
  const isPut = await put.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || error.code === 'ENOENT') return false
      throw error
    },
  )
  await syncFolder(dirname(path))
  return isPut
}

/** The old file, under its other name, shows what was written to it until the very moment that it was replaced. */
async function wasLeftAlone({ before, after }: Step, { dir, at }: StepPlace): Promise<boolean> {
  return before === null || before === after || (await hashFile(journalFile(dir, at, 'old'))) === before
}
