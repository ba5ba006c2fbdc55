/** Runs the queries of a garden, each once, and gives their HTML and what went wrong. */
import type { Element } from 'hast'
import type { Root } from 'mdast'
import type { BaseDefinition, ViewDefinition } from '../../queries/base/base-definition.ts'
import { runBase } from '../../queries/base/run-base.ts'
import { withNames } from '../../queries/base/shown-names.ts'
import { baseHtml, basePage, queryNotice } from '../../queries/html/base-html.ts'
import { createLook, type QueryLook } from '../../queries/html/look.ts'
import { searchHtml } from '../../queries/html/search-html.ts'
import { QueryError, type QueryProblem } from '../../queries/query-error.ts'
import { runSearch } from '../../queries/search/run-search.ts'
import type { SearchPage } from '../../queries/search/search-page.ts'
import type { SearchTerm } from '../../queries/search/search-term.ts'
import type { Words } from '../../words/words.ts'
import { assetClosure } from '../asset-closure.ts'
import type { Garden } from '../garden.ts'
import { type ViewSettings, viewLink } from '../link-view.ts'
import type { Note } from '../note.ts'
import { noteWords } from '../note-words.ts'
import type { VaultPath } from '../paths.ts'
import { propertyWords } from '../property-words.ts'
import { asksForOthers } from '../trust.ts'
import { tagUrl } from '../urls.ts'
import { type NoteQuery, type PlacedProblem, placeProblem } from './note-query.ts'
import { type FileSettings, type QueryFiles, queryFiles } from './query-files.ts'
import { searchLines } from './search-pages.ts'

export type QuerySettings = FileSettings & ViewSettings

export interface QueryResult {
  html: Element
  /** What went wrong while it ran. */
  problems: PlacedProblem[]
}

/** Gives the result of a query that stands in a published note, or in a document. */
export type QueryRunner = (note: Note, query: NoteQuery, showing?: QueryShowing) => QueryResult

export interface QueryShowing {
  /** The note that embeds the document of the query: what `this` stands for. */
  self?: Note
  /** The position of the one view that is shown; without it all are, the first open. */
  view?: number | null
  /** The ids of its views, where each is a section of a page. */
  page?: readonly string[]
}

/** Nothing is worked out before a query asks for it. `treeOf` gives a tree of a note to look at. */
export function createQueryRunner(
  garden: Garden,
  treeOf: (path: VaultPath, use: 'look') => Root,
  settings: QuerySettings,
): QueryRunner {
  const results = new Map<NoteQuery, Map<string, QueryResult>>()
  let files: QueryFiles | null = null
  let pages: SearchPage[] | null = null
  const looks = new Map<string, QueryLook>()

  const run = (note: Note, query: NoteQuery, showing: QueryShowing): Ran => {
    const look = lookIn(noteWords(showing.self ?? note, settings))
    if (asksForOthers(garden, note, showing.self)) return refused(look)
    files ??= queryFiles(garden, settings, garden.today ?? '', new Set(assetClosure(garden)))
    if (query.language === 'base')
      return query.base
        ? base(shownBase(note, query.base), showing.self ?? note, showing, look, files)
        : unread(look)
    pages ??= searchPages(garden, files, treeOf, settings)
    return query.search ? search(query.search, pages, look) : unread(look)
  }

  function shownBase(note: Note, definition: BaseDefinition): BaseDefinition {
    return withNames(definition, (name) => propertyWords(garden, note, name))
  }

  function lookIn(words: Words): QueryLook {
    const look = looks.get(words.lang) ?? createLook(words, (tag) => tagUrl(settings, tag))
    looks.set(words.lang, look)
    return look
  }

  function base(
    definition: BaseDefinition,
    self: Note,
    showing: QueryShowing,
    look: QueryLook,
    files: QueryFiles,
  ): Ran {
    const only = typeof showing.view === 'number' ? definition.views[showing.view] : undefined
    const wanted = (view: ViewDefinition) => only === undefined || view === only
    const { views, problems } = runBase(definition, files.world, files.fileAt(self.path), wanted)
    if (!views) return { html: queryNotice(look.words.query.tooLong), problems }
    return { html: showing.page ? basePage(views, showing.page, look) : baseHtml(views, look), problems }
  }

  return (note, query, showing = {}) => {
    const known = results.get(query) ?? new Map<string, QueryResult>()
    results.set(query, known)
    const key = JSON.stringify([showing.self?.path, showing.view, showing.page])
    const before = known.get(key)
    if (before) return before
    const { html, problems } = run(note, query, showing)
    const placed = problems.map((problem) => placeProblem(problem, query.text, query.lines))
    const result = { html, problems: placed }
    known.set(key, result)
    return result
  }
}

interface Ran {
  html: Element
  /** With offsets in the text of the query. */
  problems: QueryProblem[]
}

/** Others may not choose what is told of notes: properties that no reader is to see, for one. */
function refused({ words }: QueryLook): Ran {
  return { html: queryNotice(words.query.ofOthers), problems: [] }
}

function unread({ words }: QueryLook): Ran {
  return { html: queryNotice(words.query.unreadable), problems: [] }
}

function search(term: SearchTerm, pages: readonly SearchPage[], look: QueryLook): Ran {
  try {
    return { html: searchHtml(runSearch(term, pages), look), problems: [] }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { html: queryNotice(look.words.query.tooLong), problems: [error.problem] }
  }
}

function searchPages(
  garden: Garden,
  { world, fileAt }: QueryFiles,
  treeOf: (path: VaultPath, use: 'look') => Root,
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
    return [{ file, lines: searchLines(treeOf(note.path, 'look'), labelOf) }]
  })
}
