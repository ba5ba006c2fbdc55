/** Runs the queries of a garden, each once, and gives their HTML and what went wrong. */
import type { Element } from 'hast'
import type { Root } from 'mdast'
import type { BaseDefinition } from '../../queries/base/base-definition.ts'
import { runBase } from '../../queries/base/run-base.ts'
import { baseHtml, queryNotice } from '../../queries/html/base-html.ts'
import { createLook } from '../../queries/html/look.ts'
import { searchHtml } from '../../queries/html/search-html.ts'
import { QueryError, type QueryProblem } from '../../queries/query-error.ts'
import { runSearch } from '../../queries/search/run-search.ts'
import type { SearchPage } from '../../queries/search/search-page.ts'
import type { SearchTerm } from '../../queries/search/search-term.ts'
import type { Garden } from '../garden.ts'
import { viewLink } from '../link-view.ts'
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import { tagUrl } from '../urls.ts'
import { type NoteQuery, type PlacedProblem, placeProblem } from './note-query.ts'
import { type FileSettings, type QueryFiles, queryFiles } from './query-files.ts'
import { searchLines } from './search-pages.ts'

export interface QuerySettings extends FileSettings {
  lang?: string
}

export interface QueryResult {
  html: Element
  /** What went wrong while it ran. */
  problems: PlacedProblem[]
}

/** Gives the result of a query that stands in a published note. */
export type QueryRunner = (note: Note, query: NoteQuery) => QueryResult

/** Nothing is worked out before a query asks for it. `treeOf` gives a fresh tree of a note. */
export function createQueryRunner(
  garden: Garden,
  treeOf: (path: VaultPath) => Root,
  settings: QuerySettings,
): QueryRunner {
  const results = new Map<NoteQuery, QueryResult>()
  let files: QueryFiles | null = null
  let pages: SearchPage[] | null = null
  const look = createLook(settings.lang ?? 'en', (tag) => tagUrl(settings, tag))

  const run = (note: Note, query: NoteQuery): Ran => {
    files ??= queryFiles(garden, settings, garden.today ?? '')
    if (query.language === 'base') return query.base ? base(query.base, note, files) : unread()
    pages ??= searchPages(garden, files, treeOf, settings)
    return query.search ? search(query.search, pages) : unread()
  }

  function base(definition: BaseDefinition, note: Note, { world, fileAt }: QueryFiles): Ran {
    const { views, problems } = runBase(definition, world, fileAt(note.path))
    return { html: views ? baseHtml(views, look) : queryNotice(tooHeavy), problems }
  }

  return (note, query) => {
    const known = results.get(query)
    if (known) return known
    const { html, problems } = run(note, query)
    const placed = problems.map((problem) => placeProblem(problem, query.text, query.lines))
    const result = { html, problems: placed }
    results.set(query, result)
    return result
  }
}

interface Ran {
  html: Element
  /** With offsets in the text of the query. */
  problems: QueryProblem[]
}

const tooHeavy = 'This list is too long to be made.'

function unread(): Ran {
  return { html: queryNotice('This list cannot be shown.'), problems: [] }
}

function search(term: SearchTerm, pages: readonly SearchPage[]): Ran {
  try {
    return { html: searchHtml(runSearch(term, pages)), problems: [] }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { html: queryNotice(tooHeavy), problems: [error.problem] }
  }
}

function searchPages(
  garden: Garden,
  { world, fileAt }: QueryFiles,
  treeOf: (path: VaultPath) => Root,
  settings: QuerySettings,
): SearchPage[] {
  return world.files.flatMap(({ path }) => {
    const note = garden.notes.get(path as VaultPath)
    const file = note && fileAt(note.path)
    if (!note || !file) return []
    const links = new Map((garden.links.get(note.path) ?? []).map((link) => [link.start, link]))
    const labelOf = (offset: number) => {
      const link = links.get(offset)
      return link ? viewLink(garden, link, settings).label : null
    }
    return [{ file, lines: searchLines(treeOf(note.path), labelOf) }]
  })
}
