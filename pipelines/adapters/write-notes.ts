/** Writes what stands around the bodies of notes into the site store. */
import type { DatabaseSync } from 'node:sqlite'
import type { NotePlan } from '../../src/garden/plan/plan-note.ts'
import type { Look, NoteNeeds } from '../../src/schemas/page-needs.ts'
import type { BodyStore } from './body-store.ts'
import { hashKey } from './hash-key.ts'

/** A note and the key of its body. */
export interface StoredNote extends NotePlan {
  body: string
}

/** What pages need besides the files of the site, and the classes of all pages that stand for styles, each once. */
export interface NotesWritten {
  needs: NoteNeeds[]
  looks: Look[]
}

/**
 * Makes the store hold exactly `notes`, inside of a transaction of the caller's, with the bodies that they name and
 * no others. Of each note its digest stays in memory, and nothing else.
 */
export function writeNotes(db: DatabaseSync, notes: Iterable<StoredNote>, bodies: BodyStore): NotesWritten {
  const old = readDigests(db)
  const used = new Set<string>()
  const needs: NoteNeeds[] = []
  const looks = new Map<string, Look>()
  const put = db.prepare(putNote)
  for (const note of notes) {
    const { slug, row, digest } = rowOf(note, bodies)
    if (old.get(slug) !== `${note.body} ${digest}`) put.run(slug, ...row)
    old.delete(slug)
    used.add(note.body)
    const { page } = note
    if (page.needs) needs.push({ slug, title: page.entry.title, needs: page.needs })
    for (const look of page.looks ?? []) looks.set(look.name, look)
  }
  const remove = db.prepare('DELETE FROM notes WHERE slug = ?')
  for (const slug of old.keys()) remove.run(slug)
  bodies.keepOnly(used)
  return { needs, looks: [...looks.values()] }
}

/** Puts `notes` in the place of what the store holds of them; all others stay as they are. */
export function putNotes(db: DatabaseSync, notes: Iterable<StoredNote>, bodies: BodyStore): void {
  const put = db.prepare(putNote)
  for (const note of notes) {
    const { slug, row } = rowOf(note, bodies)
    put.run(slug, ...row)
  }
}

const putNote =
  'INSERT OR REPLACE INTO notes (slug, listed, pictured, body, digest, guid, entry, page, history) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'

function readDigests(db: DatabaseSync): Map<string, string> {
  const rows = db.prepare('SELECT slug, body, digest FROM notes').all()
  return new Map(rows.map(({ slug, body, digest }) => [String(slug), `${body} ${digest}`]))
}

/** A row without its slug. The digest changes with anything that readers see of the note, here or elsewhere. */
function rowOf({ page, guid, body }: StoredNote, bodies: BodyStore) {
  const { entry, history, ...frame } = page
  const known = bodies.get(body)
  if (!known) throw new Error(`The store holds no body for ${entry.slug}.`)
  const texts = [
    JSON.stringify(entry),
    JSON.stringify(frame),
    history ? JSON.stringify(history) : null,
  ] as const
  const digest = hashKey([known.hash, guid, ...texts].join('\0'))
  const flags = [Number(page.format === 'markdown'), Number(page.image !== null)] as const
  return { slug: entry.slug, digest, row: [...flags, body, digest, guid, ...texts] as const }
}
