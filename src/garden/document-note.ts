/** Documents that are not Markdown, as the garden knows them: notes without properties and tags. */
import { readFrontmatter } from './frontmatter/read-frontmatter.ts'
import { readNoteFields } from './frontmatter/read-note-fields.ts'
import type { Note } from './note.ts'
import type { NoteDocument } from './note-document.ts'
import { baseName, stemOf } from './paths.ts'
import { slugOf } from './slug.ts'
import type { NoteFile } from './vault.ts'

/** What only the reader of its format knows of a document. */
export type DocumentParts = Pick<
  Note,
  'tooDeep' | 'links' | 'contexts' | 'opening' | 'words' | 'hidden' | 'messages'
> &
  Partial<Pick<Note, 'headings' | 'queries' | 'named' | 'web'>>

/** The note that stands for a document: its name is its title, and its address keeps its extension. */
export function documentNote(file: NoteFile, document: NoteDocument, parts: DocumentParts): Note {
  const { fields, extra } = readNoteFields(readFrontmatter(''))
  return {
    path: file.path,
    format: document.format,
    document,
    id: baseName(file.path),
    slug: slugOf(file.path),
    title: stemOf(file.path),
    titleId: null,
    fields,
    extra,
    frontmatter: 'none',
    headings: [],
    blocks: new Map(),
    tags: [],
    relations: [],
    addresses: [],
    citations: [],
    bibliography: null,
    properties: {},
    queries: [],
    size: new TextEncoder().encode(file.text ?? '').length,
    dates: file.dates,
    origin: file.origin,
    hash: file.hash,
    ...parts,
  }
}
