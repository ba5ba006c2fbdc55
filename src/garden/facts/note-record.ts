/**
 * Notes as caches and workers carry them: plain JSON in which what a note has
 * many of stands in rows without names, so that reading it back is quick.
 */
import type { NoteHeading } from '../../markdown/assign-anchors.ts'
import type { LinkContext, LinkOccurrence } from '../link-occurrence.ts'
import type { Note } from '../note.ts'
import type { NoteDocument } from '../note-document.ts'
import { type NoteQuery, readQueryContent } from '../queries/note-query.ts'
import { type MessageRow, messageOf, messageRow } from './message-row.ts'

/** What `encodeNote` gives and `decodeNote` takes; JSON carries it without loss. */
export type NoteRecord = readonly [
  rest: Rest,
  headings: HeadingRow[],
  links: LinkRow[],
  relations: LinkRow[],
  contexts: ContextRow[],
  /** The position in `contexts` of the opening that stands there too. */
  opening: ContextRow | number | null,
  blocks: [string, string][],
  messages: MessageRow[],
  queries: QueryRow[],
]

/** All that is a row of its own in the record. */
type InRows =
  | 'headings'
  | 'links'
  | 'relations'
  | 'contexts'
  | 'opening'
  | 'blocks'
  | 'messages'
  | 'queries'
  | 'document'

/** `document` is null for a note in Markdown, and `base` where it is what the one query says. */
type Rest = Omit<Note, InRows> & { document: Exclude<NoteDocument, { format: 'base' }> | 'base' | null }

type HeadingRow = [depth: number, text: string, raw: string, id: string, offset: number, outline: boolean]
type LinkRow = [
  kind: LinkOccurrence['kind'],
  raw: string,
  start: number,
  end: number,
  line: number,
  column: number,
  path: string,
  subpath: string | null,
  display: string | null,
  embedded: boolean,
  property: string | null,
  context: number | null,
]
type ContextRow = [offset: number, heading: number | null, pieces: (string | number)[]]
type QueryRow = [
  language: NoteQuery['language'],
  text: string,
  offset: number,
  lines: NoteQuery['lines'],
  problems: NoteQuery['problems'],
]

/** The record of a note as it was read, before it became a part of a garden. */
export function encodeNote(note: Note): NoteRecord {
  const { headings, links, relations, contexts, opening, blocks, messages, queries, document, ...rest } = note
  const shared = opening === null ? -1 : contexts.indexOf(opening)
  return [
    { ...rest, document: document?.format === 'base' ? 'base' : document },
    headings.map(({ depth, text, raw, id, offset, outline }) => [depth, text, raw, id, offset, outline]),
    links.map(linkRow),
    relations.map(linkRow),
    contexts.map(contextRow),
    shared >= 0 ? shared : opening && contextRow(opening),
    [...blocks],
    messages.map(messageRow),
    queries.map(({ language, text, offset, lines, problems }) => [language, text, offset, lines, problems]),
  ]
}

/** The note of a record. Its queries are read again from their text: what that gives is no plain data. */
export function decodeNote(record: NoteRecord): Note {
  const [rest, headings, links, relations, contextRows, opening, blocks, messages, queryRows] = record
  const contexts = contextRows.map(contextOf)
  const queries = queryRows.map(queryOf)
  return {
    ...rest,
    document: documentOf(rest, queries),
    headings: headings.map(headingOf),
    links: links.map(linkOf),
    relations: relations.map(linkOf),
    contexts,
    opening: typeof opening === 'number' ? (contexts[opening] ?? null) : opening && contextOf(opening),
    blocks: new Map(blocks),
    messages: messages.map(messageOf),
    queries,
  }
}

function documentOf({ document }: Rest, [query]: NoteQuery[]): NoteDocument | null {
  if (document !== 'base') return document
  return query ? { format: 'base', sound: true, query } : null
}

function headingOf([depth, text, raw, id, offset, outline]: HeadingRow): NoteHeading {
  return { depth, text, raw, id, offset, outline }
}

function linkRow(link: LinkOccurrence): LinkRow {
  const { kind, raw, start, end, line, column, path, subpath, display, embedded, property, context } = link
  return [kind, raw, start, end, line, column, path, subpath, display, embedded, property, context]
}

function linkOf(row: LinkRow): LinkOccurrence {
  const [kind, raw, start, end, line, column, path, subpath, display, embedded, property, context] = row
  return { kind, raw, start, end, line, column, path, subpath, display, embedded, property, context }
}

function contextRow({ offset, heading, pieces }: LinkContext): ContextRow {
  return [offset, heading, pieces]
}

function contextOf([offset, heading, pieces]: ContextRow): LinkContext {
  return { offset, heading, pieces }
}

function queryOf([language, text, offset, lines, problems]: QueryRow): NoteQuery {
  return { ...readQueryContent(language, text), offset, lines, problems }
}
