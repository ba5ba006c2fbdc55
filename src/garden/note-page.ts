/** All that the page of a published note shows, besides its rendered body. */
import type { NoteFrame, Related } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { fileAddress } from './file-address.ts'
import type { Garden } from './garden.ts'
import { shownHeading } from './link-view.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import type { Note } from './note.ts'
import { findBacklinks } from './note-backlinks.ts'
import { noteCrumbs } from './note-crumbs.ts'
import { noteName } from './note-name.ts'
import type { VaultPath } from './paths.ts'
import type { Planning } from './plan/planning.ts'
import { namesWithheld, propertyWords } from './property-words.ts'
import { findRelatedNotes } from './related-notes.ts'
import { relationName } from './relations.ts'
import { restingSince } from './resting.ts'
import { shownSyndication } from './shown-syndication.ts'
import { isUntrusted } from './trust.ts'
import { fileUrl } from './urls.ts'
import { writtenNote } from './writing/written-note.ts'

/** The page of a published note, without its body. */
export function notePage(planning: PagePlanning, note: Note): NoteFrame {
  const { garden, settings, entryOf, leadOf } = planning
  const history = garden.histories?.get(note.path)
  const neighbourhood = neighbourhoodOf(garden, note, settings)
  const restsSince = restingSince(garden, note, settings)
  const written = writtenNote(garden, note, settings)
  const syndication = isUntrusted(note, settings) ? [] : shownSyndication(garden, note)
  return {
    format: note.format,
    entry: entryOf(note),
    aliases: aliasesOf(garden, note),
    titleId: note.titleId,
    words: note.words,
    headings: note.headings
      .filter(({ outline, id }) => outline && id !== note.titleId)
      .map((heading) => ({
        depth: heading.depth,
        id: heading.id,
        text: shownHeading(garden, note, heading, settings),
      })),
    backlinks: findBacklinks(garden, note, settings),
    related: relatedOf(planning, note),
    source: note.path,
    relations: relationsOf(garden, note, settings),
    image: imageOf(garden, note, settings),
    cssclasses: isUntrusted(note, settings) ? [] : note.fields.cssclasses.filter(isClass),
    parent: neighbour(garden, note, 'parent', settings),
    next: neighbour(garden, note, 'next', settings),
    crumbs: noteCrumbs(garden, note, settings, leadOf),
    ...(neighbourhood && { neighbourhood }),
    ...(restsSince && { restingSince: restsSince }),
    ...(history && { history }),
    ...(written && { written }),
    ...(syndication.length > 0 && { syndication }),
  }
}

/** No style sheet names a class with brackets or quotes, in which a link to a note may stand. */
function isClass(name: string): boolean {
  return !/[[\]"'`<>]/.test(name)
}

type PagePlanning = Pick<Planning, 'garden' | 'settings' | 'entryOf' | 'leadOf'>

/** How many of the notes that connect two are named. */
const mostNamed = 2

function relatedOf({ garden, settings, entryOf }: PagePlanning, note: Note): NoteFrame['related'] {
  return findRelatedNotes(garden, note).flatMap(({ path, reason, through }) => {
    const related = garden.notes.get(path)
    if (!related) return []
    const { description, maturity } = entryOf(related)
    const named = through.slice(0, mostNamed).flatMap((one) => garden.notes.get(one) ?? [])
    return [
      {
        ...noteName(related, settings),
        description,
        maturity,
        reason,
        section: sectionThatLinks(garden, note, path, settings),
        through: named.map((one) => ({ slug: one.slug, title: one.title })),
        shared: through.length,
      },
    ]
  })
}

/** The heading above the first link in the text of `note` that leads to `target`. */
function sectionThatLinks(
  garden: Garden,
  note: Note,
  target: VaultPath,
  settings: Settings,
): Related['section'] {
  const link = garden.links.get(note.path)?.find((one) => one.property === null && one.target === target)
  const context = link?.context == null ? undefined : note.contexts[link.context]
  const heading = context?.heading == null ? undefined : note.headings[context.heading]
  if (!heading || heading.id === note.titleId) return null
  return { id: heading.id, text: shownHeading(garden, note, heading, settings) }
}

/** An alias that names a note that is not published is none: its words would be found. */
function aliasesOf(garden: Garden, note: Note): string[] {
  return note.fields.aliases
    .filter((alias) => !namesWithheld(garden, note, alias))
    .map((alias) => propertyWords(garden, note, alias))
    .filter((alias) => alias !== '')
}

function relationsOf(garden: Garden, note: Note, settings: Settings): NoteFrame['relations'] {
  const links = garden.links.get(note.path) ?? []
  return settings.relations.flatMap((name) => {
    const targets = links.flatMap(({ property, target }) =>
      target !== null && relationName(property, settings) === name ? [target] : [],
    )
    const notes = [...new Set(targets)].flatMap((path) => {
      const target = garden.notes.get(path)
      return target && !garden.publishSet.withheld.has(path) ? [noteName(target, settings)] : []
    })
    return notes.length > 0 ? [{ name, notes }] : []
  })
}

/** A full address as it is; else the attachment that the name leads to. */
function imageOf(garden: Garden, note: Note, settings: Pick<Settings, 'base'>): string | null {
  const image = note.fields.image?.raw
  if (image === undefined) return null
  if (/^https?:\/\//i.test(image)) return image
  const target = garden.links.get(note.path)?.find(({ property }) => property === 'image')?.target
  return target && garden.attachments.has(target) ? fileUrl(settings, fileAddress(target)) : null
}

function neighbour(
  garden: Garden,
  note: Note,
  property: 'parent' | 'next',
  settings: Settings,
): NoteFrame['parent'] {
  const link = garden.links.get(note.path)?.find((one) => one.property === property)
  const target = link?.target ? garden.notes.get(link.target) : undefined
  return target && !garden.publishSet.withheld.has(target.path) ? noteName(target, settings) : null
}
