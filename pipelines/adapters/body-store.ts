/**
 * Keeps what was rendered of the text of notes, by a hash of all that it was
 * rendered from. It stays from one run to the next, so that only what changed
 * is rendered; a run that is killed leaves what it finished.
 */
import type { DatabaseSync } from 'node:sqlite'
import { type BodyFacts, bodyFacts, plainFacts } from '../../src/garden/plan/body-facts.ts'
import type { RenderedNote } from '../../src/garden/plan/render-note.ts'
import { hashKey } from './hash-key.ts'
import type { ColouredCode } from './kept-highlight.ts'
import { inTransaction } from './open-database.ts'

export interface KnownBody {
  /** Equal where all that was rendered is equal, from whatever it was made. */
  hash: string
  facts: BodyFacts
}

export interface BodyStore {
  /** What is known of the body of `key`; undefined where it must be rendered. */
  get(key: string): KnownBody | undefined
  /** Keeps what was rendered for `key`, with the code in it. */
  put(key: string, rendered: RenderedNote, code: ColouredCode): void
  /** A block of code that some body was rendered with. */
  codeOf(hash: string): string | undefined
  /** Writes what was put and still waits. */
  save(): void
  /** Forgets all bodies but those of `keys`, inside of a transaction of the caller's. */
  keepOnly(keys: ReadonlySet<string>): void
}

/** What waits to be written takes no more memory than this, in characters. */
const mostWaiting = 4_000_000

export function openBodies(db: DatabaseSync): BodyStore {
  const known = readKnown(db)
  const putBody = db.prepare(
    'INSERT OR REPLACE INTO bodies (key, hash, facts, parts, html, mdx, feed, markdown, preview) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const putPart = db.prepare('INSERT OR IGNORE INTO parts (hash, value) VALUES (?, ?)')
  const getPart = db.prepare('SELECT value FROM parts WHERE hash = ?')
  let waiting: Row[] = []
  let size = 0

  const save = () => {
    const rows = waiting
    waiting = []
    size = 0
    if (rows.length === 0) return
    inTransaction(db, () => {
      for (const row of rows) writeRow(row)
    })
    for (const { key, body } of rows) known.set(key, body)
  }

  function writeRow({ key, body, rendered, preview, code }: Row): void {
    const { html, mdx = null, feed, markdown } = rendered
    const facts = body.facts === plainFacts ? null : JSON.stringify(body.facts)
    const parts = code.size === 0 ? null : JSON.stringify([...code.keys()])
    putBody.run(key, body.hash, facts, parts, html, mdx, feed, markdown, preview)
    for (const [hash, value] of code) putPart.run(hash, value)
  }

  return {
    get: (key) => known.get(key),
    put: (key, rendered, code) => {
      const preview = JSON.stringify(rendered.preview)
      const { html, mdx = '', feed, markdown } = rendered
      const hash = hashKey([html, mdx, feed, markdown, preview].join('\0'))
      waiting.push({ key, body: { hash, facts: bodyFacts(rendered) }, rendered, preview, code })
      size += html.length + feed.length + markdown.length + preview.length
      if (size > mostWaiting) save()
    },
    codeOf: (hash) => {
      const value = getPart.get(hash)?.['value']
      return typeof value === 'string' ? value : undefined
    },
    save,
    keepOnly: (keys) => {
      const gone = [...known.keys()].filter((key) => !keys.has(key))
      const remove = db.prepare('DELETE FROM bodies WHERE key = ?')
      for (const key of gone) {
        remove.run(key)
        known.delete(key)
      }
      if (gone.length > 0) db.exec(forgetParts)
    },
  }
}

interface Row {
  key: string
  body: KnownBody
  rendered: RenderedNote
  preview: string
  code: ColouredCode
}

/** Code is kept as long as a body is that was rendered with it. */
const forgetParts =
  'DELETE FROM parts WHERE hash NOT IN (SELECT value FROM bodies, json_each(bodies.parts) WHERE bodies.parts IS NOT NULL)'

function readKnown(db: DatabaseSync): Map<string, KnownBody> {
  const known = new Map<string, KnownBody>()
  for (const { key, hash, facts } of db.prepare('SELECT key, hash, facts FROM bodies').iterate())
    known.set(String(key), {
      hash: String(hash),
      facts: facts === null ? plainFacts : JSON.parse(String(facts)),
    })
  return known
}
