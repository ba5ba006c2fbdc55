/** Makes a file that was not there: whole, or not at all. */
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../../src/garden/user-error.ts'

/**
 * Writes `text` to the new file `path`. The text is on disk before the name is
 * (temporary file, fsync, link), so a crash leaves no half of it, and an
 * existing file is never overwritten: that throws `UserError`.
 */
export async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${dirname(path)}/.${randomUUID()}.tmp`
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new UserError(`\`${path}\` exists already.`, 'Choose another title.')
  } finally {
    await file.close()
    await unlink(temporary)
  }
}
