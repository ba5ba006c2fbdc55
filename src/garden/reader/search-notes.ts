/** Search over what a reader may see: names first, then the text. */
import { QueryError } from '../../queries/query-error.ts'
import { parseSearch } from '../../queries/search/parse-search.ts'
import { runSearch } from '../../queries/search/run-search.ts'
import type { SearchPage } from '../../queries/search/search-page.ts'
import type { SearchTerm } from '../../queries/search/search-term.ts'
import type { Note } from '../note.ts'
import { UserError } from '../user-error.ts'

export interface Searchable {
  name: string
  note: Note
  lines: SearchPage['lines']
}

export interface Hit {
  name: string
  /** The first lines that fit, as readers see them; none when the name alone does. */
  lines: string[]
}

/** The notes that fit `query`, best first. Throws `UserError` for a search that cannot be read or takes too long. */
export function searchNotes(query: string, notes: readonly Searchable[]): Hit[] {
  try {
    const term = parseSearch(query)
    requirePublic(term)
    const hits = runSearch(term, notes.map(searchPage))
    const byName = new Map(notes.map((one) => [one.name, one.note]))
    return hits
      .map(({ file, lines }) => ({ name: file.path, lines: lines.map(({ text }) => text) }))
      .map((hit, at) => ({ hit, at, rank: rankOf(query, byName.get(hit.name)) }))
      .sort((a, b) => a.rank - b.rank || b.hit.lines.length - a.hit.lines.length || a.at - b.at)
      .map(({ hit }) => hit)
  } catch (error) {
    if (error instanceof QueryError) throw new UserError(error.message, 'Search for plain words.')
    throw error
  }
}

/** Properties are the owner's own: whoever could search them could guess them. */
function requirePublic(term: SearchTerm): void {
  if (term.type === 'property')
    throw new UserError(
      'Properties cannot be searched here.',
      'Search for plain words, or list by tag, topic or stage.',
    )
  if (term.type === 'and' || term.type === 'or') for (const one of term.terms) requirePublic(one)
  if (term.type === 'not' || term.type === 'operator') requirePublic(term.term)
}

/** 0 for the very name, 1 for its start, 2 for a part of it, 3 for the text. */
function rankOf(query: string, note: Note | undefined): number {
  const wanted = fold(query)
  const names = note ? [note.title, ...note.fields.aliases].map(fold) : []
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  return names.some((name) => name.includes(wanted)) ? 2 : 3
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/["#]/g, '').trim()
}

/** A note as the search sees it: its title and aliases stand for the name of its file, and nothing else is known. */
function searchPage({ name, note, lines }: Searchable): SearchPage {
  const names = [note.title, ...note.fields.aliases].join(' \n')
  return {
    file: {
      path: name,
      name: names,
      basename: names,
      folder: '',
      ext: '',
      href: null,
      label: note.title,
      isImage: false,
      size: null,
      ctime: null,
      mtime: null,
      tags: note.tags,
      links: () => [],
      embeds: () => [],
      backlinks: () => [],
      hasProperty: () => false,
      property: () => null,
    },
    lines,
  }
}
