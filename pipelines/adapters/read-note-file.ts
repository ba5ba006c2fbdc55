/** Reads the file of one note, or knows by its stamp that it is as it was when it was last read. */
import { hash } from 'node:crypto'
import { type BigIntStats, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { NoteFile, Obstacle } from '../../src/garden/vault.ts'

/** A note larger than this is not read: nobody writes it, and parsing it would hold up all others. */
export const largestNote = 2_000_000

/** What was found out when files were last read. */
export type KnownFiles = ReadonlyMap<VaultPath, Pick<NoteFile, 'hash' | 'stamp'>>

export interface NoteFileRead {
  note: Pick<NoteFile, 'path' | 'text' | 'hash' | 'stamp'>
  /** What kept it from being read as text. */
  obstacle?: Obstacle
}

/**
 * The note at `path` of the vault at `dir`. The text of one whose stamp is
 * `known` is read when it is asked for; that throws a `UserError` when the file
 * has changed meanwhile.
 */
export function readNoteFile(dir: string, path: VaultPath, known: KnownFiles): NoteFileRead {
  const file = join(dir, path)
  const refuse = (reason: Obstacle['reason'], detail: string): NoteFileRead => ({
    note: { path, text: null, hash: '' },
    obstacle: { path, reason, detail },
  })
  try {
    const stats = statSync(file, { bigint: true })
    const stamp = stampOf(stats)
    const before = known.get(path)
    if (before && before.hash !== '' && stamp !== undefined && before.stamp === stamp)
      return { note: unreadNote(dir, path, before.hash, stamp) }
    if (stats.size > largestNote)
      return refuse('too-large', `It has ${stats.size} bytes; the most is ${largestNote}.`)
    const bytes = readFileSync(file)
    const nul = bytes.indexOf(0)
    if (nul >= 0) return refuse('binary', `The first is at byte ${nul}.`)
    const text = decodeUtf8(bytes)
    return text === null
      ? refuse('not-utf8', '')
      : { note: { path, text, hash: hash('sha256', bytes), ...(stamp !== undefined && { stamp }) } }
  } catch (error) {
    return refuse('unreadable', error instanceof Error ? error.message : String(error))
  }
}

/** Clocks of file systems are coarse: a file that was just written can be written again in the same tick. */
const settledMs = 3000

/**
 * What a file cannot keep when it is written to: its size, its times and its
 * number, as git's index has them. Undefined while the times are too young to
 * tell one writing from the next.
 */
export function stampOf({ size, mtimeNs, ctimeNs, mtimeMs, ctimeMs, ino }: BigIntStats): string | undefined {
  const youngest = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs)
  return Date.now() - youngest < settledMs ? undefined : `${size} ${mtimeNs} ${ctimeNs} ${ino}`
}

function unreadNote(dir: string, path: VaultPath, known: string, stamp: string): NoteFileRead['note'] {
  let text: string | undefined
  return {
    path,
    hash: known,
    stamp,
    get text() {
      text ??= readUnchanged(dir, path, known)
      return text
    },
  }
}

/** The text of a note that was read already; undefined where asking for it would read it, or it has none. */
export function textAtHand(note: Pick<NoteFile, 'text'>): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(note, 'text')?.value
  return typeof value === 'string' ? value : undefined
}

/** The text of the note at `path` whose bytes have the hash `known`. Throws a `UserError` when they have another. */
export function readUnchanged(dir: string, path: VaultPath, known: string): string {
  const bytes = readFileSync(join(dir, path))
  const text = hash('sha256', bytes) === known ? decodeUtf8(bytes) : null
  if (text === null)
    throw new UserError(`The note \`${path}\` changed while the vault was being read.`, 'Run it again.')
  return text
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
