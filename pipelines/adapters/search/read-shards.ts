/** Reads from the site store what is searched: the notes that lists show. */
import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { searchDocument } from '../../../src/garden/search/search-document.ts'
import { shardFolders, shardOf } from '../../../src/garden/search/shards.ts'
import { noteUrl, type SiteAddress } from '../../../src/garden/urls.ts'
import type { SearchDocument } from './index-documents.ts'

export interface Shard {
  /** Its folder below that of the index: empty, or a number and a slash. */
  folder: string
  /** A hash of all that its documents are made of. */
  hash: string
  /** Its documents, ordered by slug, made as they are asked for. */
  documents(): Iterable<SearchDocument>
}

export interface ShardReader {
  shards: Shard[]
  close(): void
}

/** What a document is made of; of the body its hash stands for it. */
const told = `json_extract(entry, '$.title', '$.topic', '$.maturity', '$.tags') AS told,
  json_extract(page, '$.aliases') AS aliases`

/** Opens the store at `file`, whose shards can be read until it is closed. */
export function openShards(
  file: string,
  settings: SiteAddress,
  countShards: (notes: number) => number,
): ShardReader {
  const db = new DatabaseSync(file, { readOnly: true })
  const listed = db
    .prepare(
      `SELECT slug, bodies.hash AS hash, ${told}
         FROM notes JOIN bodies ON bodies.key = notes.body WHERE listed = 1 ORDER BY slug`,
    )
    .all()
  const one = db.prepare(
    `SELECT html, ${told} FROM notes JOIN bodies ON bodies.key = notes.body WHERE slug = ?`,
  )
  const count = countShards(listed.length)
  const documentOf = (slug: string): SearchDocument => {
    const row = one.get(slug)
    const [title, topic, maturity, tags] = JSON.parse(String(row?.['told']))
    const aliases = JSON.parse(String(row?.['aliases']))
    const content = searchDocument({
      entry: { title, topic, maturity, tags },
      aliases,
      html: String(row?.['html']),
    })
    return { url: noteUrl(settings, slug), content }
  }
  const parts = Map.groupBy(listed, ({ slug }) => shardOf(String(slug), count))
  const shards = shardFolders(count).map((folder, at) => {
    const rows = parts.get(at) ?? []
    return {
      folder,
      hash: hashOf(rows),
      documents: function* () {
        for (const { slug } of rows) yield documentOf(String(slug))
      },
    }
  })
  return { shards, close: () => db.close() }
}

function hashOf(rows: readonly Record<string, unknown>[]): string {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify(Object.values(row)))
  return hash.digest('hex')
}
