/** Tells one state of a list from another. */
import { hash } from 'node:crypto'
import type { NoteEntry } from '../schemas/page.ts'

/**
 * Gives hashes of lists: equal where their JSON is, and in all likelihood nowhere else. Most of
 * what lists hold are the entries of notes, many of them in many lists: each is hashed once.
 */
export function hashLists(entries: () => readonly NoteEntry[]): (list: unknown) => string {
  let digests: ReadonlyMap<unknown, string> | null = null
  return (list) => {
    const known = digests ?? new Map(entries().map((entry) => [entry, digest(JSON.stringify(entry))]))
    digests = known
    const shortened = (_name: string, part: unknown) =>
      typeof part === 'object' && part !== null ? (known.get(part) ?? part) : part
    return digest(JSON.stringify(plain(list), shortened))
  }
}

/** JSON knows no maps. */
function plain(value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url')
}
