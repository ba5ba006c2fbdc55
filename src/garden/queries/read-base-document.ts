/** Reads one `.base` file: a base with a page of its own, one section for each view. */
import GithubSlugger from 'github-slugger'
import type { NoteHeading } from '../../markdown/assign-anchors.ts'
import { cutComments } from '../../markdown/cut-comments.ts'
import { parseLinkText } from '../../markdown/link-text.ts'
import type { BaseDefinition } from '../../queries/base/base-definition.ts'
import { readBase } from '../../queries/base/read-base.ts'
import { documentNote } from '../document-note.ts'
import { createMessage } from '../message.ts'
import type { Note } from '../note.ts'
import type { NoteFile } from '../vault.ts'
import { hiddenNames } from './hidden-names.ts'
import { type NoteQuery, placeProblem } from './note-query.ts'

/** Never throws for anything that a file can hold. One that cannot be read is shown as a notice. */
export function readBaseDocument(file: NoteFile & { text: string }): Note {
  const text = file.text.replace(/^\uFEFF/, '')
  const { definition, problems } = readBase(text)
  const lines = text.split('\n').map((_line, at) => ({ line: at + 1, column: 1 }))
  const placed = problems.map((problem) => placeProblem(problem, text, lines))
  const query: NoteQuery = { language: 'base', text, base: definition, offset: 0, lines, problems: placed }
  const parts = {
    tooDeep: false,
    links: [],
    contexts: [],
    opening: null,
    words: 0,
    hidden: hiddenNames(definition),
  }
  return documentNote(
    file,
    { format: 'base', sound: true, query },
    {
      ...parts,
      headings: definition ? viewHeadings(definition) : [],
      queries: [query],
      messages: placed.map(({ code, message, point }) =>
        createMessage(code, message, { file: file.path, point }),
      ),
    },
  )
}

/** The author's own words of a name: a link without any may name a note that is not published. */
function wordsOf(name: string): string {
  return cutComments(name).shown.replace(
    /\[\[([^[\]]+)\]\]/g,
    (_, inside: string) => parseLinkText(inside).display ?? '',
  )
}

/** Links name a view as they name a heading. */
function viewHeadings({ views }: BaseDefinition): NoteHeading[] {
  const slugger = new GithubSlugger()
  return views.map(({ name }, at) => ({
    depth: 2,
    text: cutComments(name).shown,
    raw: name,
    id: slugger.slug(wordsOf(name)).replace(/^[_^]+/, '') || `view-${at + 1}`,
    offset: 0,
    outline: views.length > 1,
  }))
}
