/** The names that the notes of a vault bore before, each with what the note then said. */
import { fileKind } from '../../src/garden/file-kinds.ts'
import { toVaultPath, type VaultPath } from '../../src/garden/paths.ts'
import type { Rename } from '../../src/garden/vault.ts'
import type { Move } from './parse-git-log.ts'
import { readBlobs } from './read-blobs.ts'
import type { GitHistory } from './read-git-history.ts'

/** Of the moves in the history of the vault at `dir`, those of its `notes`. */
export async function readRenames(
  dir: string,
  { moves, prefix }: GitHistory,
  notes: readonly VaultPath[],
): Promise<Rename[]> {
  // The disk and git may spell the same letter in different ways.
  const today = new Map(notes.map((path) => [path.normalize('NFC'), path]))
  const own = moves.flatMap((move) => {
    const to = today.get(move.to.normalize('NFC'))
    const isOther = !today.has(move.from.normalize('NFC'))
    return to && isOther && fileKind(move.from) === 'note' ? [{ ...move, to }] : []
  })
  if (own.length === 0) return []
  const texts = await readOldTexts(dir, own, prefix)
  return own.map(({ from, to }, at) => ({ from: toVaultPath(from), to, text: texts[at] ?? null }))
}

/** The texts of the files as they were before they moved; null where one cannot be read. */
async function readOldTexts(dir: string, moves: readonly Move[], prefix: string): Promise<(string | null)[]> {
  // Git reads a name per line, so it cannot be asked for one with a line end in it.
  const names = moves.map(({ commit, from }) => (/[\r\n]/.test(from) ? '-' : `${commit}:${prefix}${from}`))
  const texts: (string | null)[] = []
  for await (const { text } of readBlobs(dir, names)) texts.push(text)
  return texts
}
