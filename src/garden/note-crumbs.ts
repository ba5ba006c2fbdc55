/** What stands above a note: the notes that it names as its parents, else its folders. */
import type { Crumb } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { folderSlugs } from './folder-slugs.ts'
import type { Garden } from './garden.ts'
import type { Note } from './note.ts'
import { noteName } from './note-name.ts'
import { baseName, folderOf } from './paths.ts'
import { propertyWords } from './property-words.ts'

/** Nobody nests notes so deeply; what is above is left out. */
const mostCrumbs = 8

/** The outermost first, without the note itself. */
export function noteCrumbs(
  garden: Garden,
  note: Note,
  settings: Pick<Settings, 'lang'>,
  leadOf: LeadOf = leadIn(garden),
): Crumb[] {
  const parents = parentsOf(garden, note)
  if (parents.length > 0) return parents.map((parent) => ({ ...noteName(parent, settings), folder: null }))
  return foldersOf(folderOf(note.path)).flatMap((folder): Crumb[] => {
    const lead = leadOf(folder)
    if (lead === note) return []
    if (lead) return [{ ...noteName(lead, settings), folder }]
    return [{ title: propertyWords(garden, note, baseName(folder)), slug: null, folder }]
  })
}

/** Up the property `parent`, as far as notes are published and no circle closes. */
function parentsOf(garden: Garden, note: Note): Note[] {
  const above: Note[] = []
  for (let at: Note | null = note; at !== null && above.length < mostCrumbs; ) {
    at = parentOf(garden, at)
    if (at === null || at === note || above.includes(at)) break
    above.unshift(at)
  }
  return above
}

function parentOf(garden: Garden, { path }: Note): Note | null {
  const target = garden.links.get(path)?.find(({ property }) => property === 'parent')?.target
  const parent = target ? garden.notes.get(target) : undefined
  return parent && !garden.publishSet.withheld.has(parent.path) ? parent : null
}

/** The note that speaks for a folder; null where none does. */
export type LeadOf = (folder: string) => Note | null

/** Looks each folder up once. */
export function leadIn({ publishSet }: Pick<Garden, 'publishSet'>): LeadOf {
  const known = new Map<string, Note | null>()
  return (folder) => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const slug = folderSlugs(folder).find((one) => publishSet.published.has(one))
    const lead = (slug === undefined ? undefined : publishSet.published.get(slug)) ?? null
    known.set(folder, lead)
    return lead
  }
}

/** `a/b` gives `a` and `a/b`. */
function foldersOf(folder: string): string[] {
  if (folder === '') return []
  const segments = folder.split('/')
  return segments.map((_, at) => segments.slice(0, at + 1).join('/')).slice(-mostCrumbs)
}
