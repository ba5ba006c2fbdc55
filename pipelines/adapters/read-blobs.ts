/** Reads texts that git keeps. */
import { runGit } from './run-git.ts'

/** So many blobs are read at once: their texts stay within some tens of megabytes. */
const atOnce = 2000

/**
 * The texts of blobs in the repository of `dir`, some at a time, in order; null
 * for one that is not there. `blobs` are ids, or names such as `HEAD:a.md`.
 */
export async function* readBlobs(
  dir: string,
  blobs: readonly string[],
): AsyncGenerator<{ blob: string; text: string | null }> {
  for (let at = 0; at < blobs.length; at += atOnce) {
    const some = blobs.slice(at, at + atOnce)
    const output = await runGit(dir, ['cat-file', '--batch'], some.map((blob) => `${blob}\n`).join(''))
    const texts = output === null ? [] : parseBatch(output, some.length)
    for (const [index, blob] of some.entries()) yield { blob, text: texts[index] ?? null }
  }
}

/** Reads `git cat-file --batch`: `id type size`, the bytes and a line end, for each; or one line that says what is wrong. */
function parseBatch(output: Buffer, count: number): (string | null)[] {
  const texts: (string | null)[] = []
  let at = 0
  while (texts.length < count && at < output.length) {
    const end = output.indexOf(10, at)
    if (end < 0) break
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1]
    at = end + 1
    if (size !== undefined) {
      texts.push(output.toString('utf8', at, at + Number(size)))
      at += Number(size) + 1
    } else texts.push(null)
  }
  return texts
}
