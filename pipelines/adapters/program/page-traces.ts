/**
 * What pages were made from, after Mokhov, Mitchell and Peyton Jones, “Build
 * systems à la carte” (2018): a verifying trace of a page names the questions
 * that it asked the store. While the program is the same and all answers are, so
 * is the page, and need not be rendered to know it.
 */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { SiteStore } from '../../../src/site/store.ts'
import { remember } from '../../../src/words/remember.ts'
import { inTransaction, openDatabase } from '../open-database.ts'
import type { PagePath } from './open-program.ts'
import type { RenderedPage } from './render-job.ts'

/** What a page asked stands apart as what it asked of something (`own`), and what most pages ask alike (`common`). */
const ddl =
  'CREATE TABLE IF NOT EXISTS page (file TEXT PRIMARY KEY, made TEXT NOT NULL, hash TEXT, own TEXT NOT NULL, common TEXT NOT NULL) STRICT;'

/** A page that need not be rendered. */
export type StandingPage = Pick<RenderedPage, 'file' | 'hash'>

export interface PageTraces {
  /** What the page would be, as it was made before; null where something that it showed is not as it was. */
  find(page: PagePath): StandingPage | null
  /** Keeps the traces of all `pages`, and of no others; `rendered` are those that were made anew. */
  save(pages: readonly PagePath[], rendered: readonly RenderedPage[]): void
  close(): void
}

/** Opens the traces in `cacheDir`, for pages that the program `program` makes of `store`. */
export function openTraces(cacheDir: string, program: string, store: Pick<SiteStore, 'hashOf'>): PageTraces {
  const db = openDatabase(join(cacheDir, 'pages.db'), ddl)
  const known = new Map(
    db
      .prepare('SELECT file, made, hash, own, common FROM page')
      .all()
      .map((row) => [String(row['file']), row]),
  )
  const answersTo = (questions: string): string => {
    const asked: string[] = JSON.parse(questions)
    return asked.map((question) => store.hashOf(question)).join(' ')
  }
  const commonAnswers = remember(answersTo)
  const madeOf = ({ component, path, given }: PagePath, { own, common }: Asked) =>
    hash(
      'sha256',
      [program, component, path, given, own, answersTo(own), common, commonAnswers(common)].join('\0'),
      'base64url',
    )
  return {
    find: (page) => {
      const row = known.get(page.file)
      if (!row) return null
      const asked = { own: String(row['own']), common: String(row['common']) }
      if (madeOf(page, asked) !== row['made']) return null
      return { file: page.file, hash: row['hash'] === null ? null : String(row['hash']) }
    },
    save: (pages, rendered) => {
      const put = db.prepare(
        'INSERT OR REPLACE INTO page (file, made, hash, own, common) VALUES (?, ?, ?, ?, ?)',
      )
      const remove = db.prepare('DELETE FROM page WHERE file = ?')
      const byFile = new Map(pages.map((page) => [page.file, page]))
      inTransaction(db, () => {
        for (const { file, hash, asked } of rendered) {
          const page = byFile.get(file)
          const parts = partsOf(asked)
          if (page) put.run(file, madeOf(page, parts), hash, parts.own, parts.common)
        }
        for (const file of known.keys()) if (!byFile.has(file)) remove.run(file)
      })
    },
    close: () => db.close(),
  }
}

/** The questions of a trace in two lists, as JSON. */
interface Asked {
  own: string
  common: string
}

function partsOf(asked: readonly string[]): Asked {
  const { own = [], common = [] } = Object.groupBy(asked, (one) => (one.includes(' ') ? 'own' : 'common'))
  return { own: JSON.stringify(own), common: JSON.stringify(common) }
}
