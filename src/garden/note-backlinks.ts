/** The notes that mention a note, each with the words around every mention. */
import type { NoteHeading } from '../markdown/assign-anchors.ts'
import type { Backlink, Mention } from '../schemas/page.ts'
import { aroundLink } from './context-text.ts'
import type { Garden } from './garden.ts'
import { linkLabel, shownHeading, type ViewSettings } from './link-view.ts'
import type { Note } from './note.ts'
import { noteName } from './note-name.ts'
import { compareText } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

/** The backlinks of `note` from published notes, by title, mentions in source order. */
export function findBacklinks(garden: Garden, note: Note, settings: ViewSettings): Backlink[] {
  const incoming = garden.graph.incoming.get(note.path) ?? []
  const bySource = Map.groupBy(incoming.filter(isBacklink), ({ source }) => source)
  return [...bySource]
    .flatMap(([path, links]) => {
      const source = garden.notes.get(path)
      return source && !garden.publishSet.withheld.has(path)
        ? [backlinkFrom(garden, source, links, settings)]
        : []
    })
    .sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.slug, b.slug))
}

/** A note in another language says the same rather than something of this one; its page is linked by its language. */
function isBacklink({ property }: ResolvedLink): boolean {
  return property !== 'translationOf'
}

function backlinkFrom(garden: Garden, source: Note, links: ResolvedLink[], settings: ViewSettings): Backlink {
  return {
    ...noteName(source, settings),
    maturity: source.fields.maturity ?? null,
    mentions: links.flatMap((link) => mentionOf(garden, source, link, settings) ?? []),
    property: links.find(({ property }) => property !== null)?.property ?? null,
  }
}

function mentionOf(garden: Garden, source: Note, link: ResolvedLink, settings: ViewSettings): Mention | null {
  const context = link.context === null ? undefined : source.contexts[link.context]
  if (!context) return null
  const links = garden.links.get(source.path) ?? []
  const first = source.relations.length
  const labelOf = (at: number) => {
    const other = links[first + at]
    return other ? linkLabel(garden, other, settings) : ''
  }
  const heading = context.heading === null ? undefined : source.headings[context.heading]
  return {
    ...aroundLink(context.pieces, links.indexOf(link) - first, labelOf),
    text: linkLabel(garden, link, settings),
    section: heading && heading.id !== source.titleId ? sectionOf(garden, source, heading, settings) : null,
  }
}

/** The section that a heading starts. One without words has no name to show. */
function sectionOf(
  garden: Garden,
  source: Note,
  heading: NoteHeading,
  settings: ViewSettings,
): Mention['section'] {
  const text = shownHeading(garden, source, heading, settings)
  return text === '' ? null : { id: heading.id, text }
}
