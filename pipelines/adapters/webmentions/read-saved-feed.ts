/** A feed of answers that was saved to a file. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'

/** The JSON value in `file`, a path relative to `folder`. Throws `UserError` when there is none. */
export async function readSavedFeed(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(folder, file), 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`\`${file}\` cannot be read: ${reason}`, 'Save the feed as JSON (JF2).')
  }
}
