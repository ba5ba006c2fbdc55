/** The pictures that bases on published pages show. They are published as those that a note shows itself. */
import type { BaseDefinition } from '../../queries/base/base-definition.ts'
import type { ViewResult } from '../../queries/base/base-result.ts'
import { runBase } from '../../queries/base/run-base.ts'
import { isList, type QueryFile, type Value } from '../../queries/values/value.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import { asksForOthers } from '../trust.ts'
import type { NoteQuery } from './note-query.ts'
import { queryFiles } from './query-files.ts'

/** A base with the note that asks it; `view` is the position of its one view that is shown, null for all. */
interface Shown {
  base: BaseDefinition
  self: Note
  view: number | null
}

/** Paths of attachments. A base of others, or in a note of theirs, brings none with it. */
export function basePictures(garden: Garden): Set<VaultPath> {
  const shown = [...garden.publishSet.published.values()]
    .filter((note) => !asksForOthers(garden, note))
    .flatMap((note) => [...basesOf(note), ...embeddedBases(garden, note)])
  if (shown.length === 0) return new Set()
  const neutral = { base: '/', trailingSlash: 'always', linkText: 'title' } as const
  // Every attachment is in sight here, to find those that are shown.
  const { world, fileAt } = queryFiles(garden, neutral, garden.today ?? '', garden.attachments)
  const files = shown.flatMap(({ base, self, view }) => {
    const only = view === null ? undefined : base.views[view]
    const { views } = runBase(base, world, fileAt(self.path), (one) => only === undefined || one === only)
    return views?.flatMap(picturesOf) ?? []
  })
  const paths = files.filter(({ isImage }) => isImage).map(({ path }) => path as VaultPath)
  return new Set(paths.filter((path) => garden.attachments.has(path)))
}

function basesOf(note: Note): Shown[] {
  return note.queries.flatMap((query) => {
    const base = pictureBase(query)
    return base ? [{ base, self: note, view: null }] : []
  })
}

function embeddedBases(garden: Garden, note: Note): Shown[] {
  return (garden.links.get(note.path) ?? []).flatMap((link): Shown[] => {
    const target = link.kind === 'embed' && link.target ? garden.notes.get(link.target) : undefined
    if (target?.document?.format !== 'base' || link.outcome === 'withheld') return []
    if (asksForOthers(garden, target)) return []
    const base = pictureBase(target.document.query)
    if (!base || (link.subpath !== null && link.anchor === null)) return []
    const view = target.headings.findIndex(({ id }) => id === link.anchor)
    return [{ base, self: note, view: view < 0 ? null : view }]
  })
}

/** The base of a query, where it may show pictures. */
function pictureBase(query: NoteQuery): BaseDefinition | null {
  if (query.language !== 'base' || !query.base) return null
  const hasCovers = query.base.views.some(({ image }) => image !== null)
  return hasCovers || /\bimage\s*\(/.test(query.text) ? query.base : null
}

function picturesOf({ type, groups }: ViewResult): QueryFile[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ image, cells }) => [...(type === 'cards' ? fileOf(image) : []), ...cells.flatMap(drawn)]),
  )
}

/** The files of the pictures in a cell. A link to a picture is no picture. */
function drawn(value: Value): QueryFile[] {
  if (isList(value)) return value.flatMap(drawn)
  return value !== null && typeof value === 'object' && value.kind === 'image' ? fileOf(value) : []
}

/** The file that a cover shows: the first one of a list. */
function fileOf(value: Value): QueryFile[] {
  const one = isList(value) ? (value[0] ?? null) : value
  if (one === null || typeof one !== 'object' || isList(one)) return []
  if (one.kind === 'image') return fileOf(one.of)
  return (one.kind === 'link' || one.kind === 'file') && one.file ? [one.file] : []
}
