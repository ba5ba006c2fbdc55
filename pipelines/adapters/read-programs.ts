/** The programs of the published notes in MDX, as the site store holds them. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface NoteProgram {
  slug: string
  /** Its source, in MDX. */
  mdx: string
}

/** The programs in the store at `store`, by the absolute path of their notes in the folder `vault`. */
export function readPrograms({ vault, store }: { vault: string; store: string }): Map<string, NoteProgram> {
  const db = new DatabaseSync(store, { readOnly: true })
  try {
    const rows = db
      .prepare(
        "SELECT slug, page ->> '$.source' AS source, mdx FROM notes JOIN bodies ON bodies.key = notes.body WHERE mdx IS NOT NULL ORDER BY slug",
      )
      .all()
    return new Map(
      rows.map(({ slug, source, mdx }) => [
        join(vault, String(source)),
        { slug: String(slug), mdx: String(mdx) },
      ]),
    )
  } finally {
    db.close()
  }
}
