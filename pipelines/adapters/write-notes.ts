/** Writes what stands around the bodies of notes into the site store. */
import type { DatabaseSync } from 'node:sqlite'
import type { NotePlan } from '../../src/garden/plan/plan-note.ts'
import type { Look, NoteNeeds } from '../../src/schemas/page-needs.ts'
import type { BodyStore } from './body-store.ts'
import { hashKey } from './hash-key.ts'

/** A note, the key of its body, and what stands around that. */
export interface StoredNote {
  slug: string
  body: string
  /** Equal where `plan` gives the same as before. */
  made: string
  plan(): NotePlan
}

/** What pages need besides the files of the site, and the classes of all pages that stand for styles, each once. */
export interface NotesWritten {
  needs: NoteNeeds[]
  looks: Look[]
}

/** What the page of one note needs, where it needs anything. */
interface KeptNeeds {
  needs?: NoteNeeds
  looks: Look[]
}

/**
 * Makes the store hold exactly `notes`, inside of a transaction of the caller's, with the bodies that they name and
 * no others. Those that were made of the same before are not planned. Of each note its row stays in memory while it
 * is written, and nothing else.
 */
export function writeNotes(db: DatabaseSync, notes: Iterable<StoredNote>, bodies: BodyStore): NotesWritten {
  const old = readKept(db)
  const used = new Set<string>()
  const needs: NoteNeeds[] = []
  const looks = new Map<string, Look>()
  const put = db.prepare(putNote)
  const putMade = db.prepare(putMadeOf)
  /** What the page of the note needs, as JSON, once its row is as it should be. */
  const write = (note: StoredNote): string | null => {
    const kept = old.get(note.slug)
    if (kept?.body === note.body && kept.made === note.made) return kept.needs
    const { digest, needs, row } = rowOf(note, bodies)
    if (kept?.body !== note.body || kept.digest !== digest) put.run(note.slug, ...row)
    putMade.run(note.slug, note.made)
    return needs
  }
  for (const note of notes) {
    const needed = write(note)
    old.delete(note.slug)
    used.add(note.body)
    if (needed === null) continue
    const own: KeptNeeds = JSON.parse(needed)
    if (own.needs) needs.push(own.needs)
    for (const look of own.looks) looks.set(look.name, look)
  }
  for (const table of ['notes', 'made']) {
    const remove = db.prepare(`DELETE FROM ${table} WHERE slug = ?`)
    for (const slug of old.keys()) remove.run(slug)
  }
  bodies.keepOnly(used)
  return { needs, looks: [...looks.values()] }
}

/** Puts `notes` in the place of what the store holds of them; all others stay as they are. */
export function putNotes(db: DatabaseSync, notes: Iterable<StoredNote>, bodies: BodyStore): void {
  const put = db.prepare(putNote)
  const putMade = db.prepare(putMadeOf)
  for (const note of notes) {
    put.run(note.slug, ...rowOf(note, bodies).row)
    putMade.run(note.slug, note.made)
  }
}

const putNote =
  'INSERT OR REPLACE INTO notes (slug, listed, pictured, words, body, digest, needs, guid, entry, page, history) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'

const putMadeOf = 'INSERT OR REPLACE INTO made (slug, made) VALUES (?, ?)'

interface Kept {
  body: string
  made: string
  digest: string
  needs: string | null
}

function readKept(db: DatabaseSync): Map<string, Kept> {
  const rows = db.prepare('SELECT slug, body, made, digest, needs FROM notes JOIN made USING (slug)').all()
  return new Map(
    rows.map(({ slug, body, made, digest, needs }) => [
      String(slug),
      {
        body: String(body),
        made: String(made),
        digest: String(digest),
        needs: needs === null ? null : String(needs),
      },
    ]),
  )
}

/** A row without its slug. The digest changes with anything that readers see of the note, here or elsewhere. */
function rowOf({ slug, body, plan }: StoredNote, bodies: BodyStore) {
  const { page, guid } = plan()
  const { entry, history, ...frame } = page
  const known = bodies.get(body)
  if (!known) throw new Error(`The store holds no body for ${slug}.`)
  const texts = [
    JSON.stringify(entry),
    JSON.stringify(frame),
    history ? JSON.stringify(history) : null,
  ] as const
  const digest = hashKey([known.hash, guid, ...texts].join('\0'))
  const needs = needsOf(page)
  const flags = [Number(page.format === 'markdown'), Number(page.image !== null), page.words] as const
  return { digest, needs, row: [...flags, body, digest, needs, guid, ...texts] as const }
}

function needsOf({ entry, needs, looks = [] }: NotePlan['page']): string | null {
  if (!needs && looks.length === 0) return null
  const { slug, title } = entry
  return JSON.stringify({ ...(needs && { needs: { slug, title, needs } }), looks } satisfies KeptNeeds)
}
