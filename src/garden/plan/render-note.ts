/** All that is made of the text of one note: the dear part of planning, which caches keep. */
import { bodyTree } from '../../markdown/body-tree.ts'
import { smallPicture } from '../../markdown/html/picture.ts'
import { outwardCopy } from '../../markdown/outward/outward-copy.ts'
import { outwardTree } from '../../markdown/outward/outward-tree.ts'
import { previewParts } from '../../markdown/preview/preview-parts.ts'
import { shieldHtml } from '../../markdown/shield/shield-html.ts'
import type { NotePreview } from '../../schemas/outward-note.ts'
import type { Look, PageNeeds } from '../../schemas/page-needs.ts'
import { hashText } from '../hash-text.ts'
import { linkedPlaces } from '../linked-places.ts'
import type { Note } from '../note.ts'
import { renderNoteProgram } from '../note-body.ts'
import { noteWords } from '../note-words.ts'
import { noteUrl } from '../urls.ts'
import type { Planning } from './planning.ts'
import { renderBody } from './render-body.ts'

/** Plain data. */
export interface RenderedNote {
  /** The body, fit for a page with a strict policy. */
  html: string
  /** What the body needs leave for, and the classes in it that stand for styles. */
  needs: PageNeeds
  looks: Look[]
  /** The body for feeds, and for the Markdown twin. */
  feed: string
  markdown: string
  preview: NotePreview
  /** The program of a note in MDX; left out for all others. */
  mdx?: string
}

/** Needs the tree of the note and of those that it shows, and nothing that other notes were rendered to. */
export function renderNote(planning: Planning, note: Note): RenderedNote {
  const { garden, treeOf, settings, body, highlight, run } = planning
  const address = pageAddress(planning, note)
  const html = renderBody(garden, note, treeOf, body, highlight, run)
  const tree = bodyTree(html)
  const small = html.includes('<picture') ? structuredClone(tree) : null
  const outward = outwardTree(tree, address)
  // Before the outward tree is taken apart. A document that is not Markdown has no words of its own to open with.
  const preview = note.document
    ? { opening: '', places: [] }
    : previewParts(
        small ? outwardTree(small, address, smallPicture) : outward,
        address,
        linkedPlaces(garden, note),
      )
  const held = settings.outerPictures === 'ask' ? noteWords(note, settings) : null
  return {
    ...shieldHtml(html, address, hashText, held),
    ...outwardCopy(outward),
    preview,
    ...(note.mdx && { mdx: renderNoteProgram(garden, note, treeOf, body, highlight, run) }),
  }
}

/** The full address of the page of a note. */
export function pageAddress({ settings }: Pick<Planning, 'settings'>, { slug }: Pick<Note, 'slug'>): string {
  return new URL(noteUrl(settings, slug), settings.url).href
}
