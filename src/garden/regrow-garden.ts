/**
 * A garden of which a few notes say something else: what they claim of the garden
 * (an address, names, whether they are published) is as it was, and so is all that
 * their text has no part in. That takes a hundredth of growing the garden again.
 */
import type { Settings } from '../schemas/settings.ts'
import type { Garden } from './garden.ts'
import type { Note } from './note.ts'
import { noteLanguage } from './note-words.ts'
import type { VaultPath } from './paths.ts'
import { publicLinkTest } from './relations.ts'
import { relinkGraph } from './relink-graph.ts'
import { linkResolver, type ResolvedLink, withholdLinks } from './resolve-links.ts'
import type { LinkFormat } from './vault.ts'
import { readProvenance } from './writing/provenance.ts'

/**
 * What `growGarden` makes of the notes of `before` with `changed` ones in the place of those at their
 * paths, where all else that it was made of is the same; notes lie in the order of their paths. Null
 * where it would have to be grown to know.
 */
export function regrowGarden(
  before: Garden,
  changed: readonly Note[],
  settings: Pick<Settings, 'relations' | 'lang'>,
  format: LinkFormat | null,
): Garden | null {
  if (before.rooms.length > 0) return null
  const notes = new Map(before.notes)
  for (const note of changed) {
    if (!claimsSame(before, note, settings)) return null
    notes.set(note.path, note)
  }
  const published = new Map(before.publishSet.published)
  for (const note of changed) if (published.has(note.slug)) published.set(note.slug, note)
  const visible = new Set([...[...published.values()].map(({ path }) => path), ...before.attachments])
  const resolve = linkResolver(notes, before.index, format)
  const isPublic = publicLinkTest(settings)
  const links = new Map(before.links)
  let { graph } = before
  for (const note of changed) {
    const own = withholdLinks(new Map([[note.path, resolve(note)]]), visible).get(note.path) ?? []
    if (!usesSame(notes, links.get(note.path) ?? [], own)) return null
    links.set(note.path, own)
    graph = relinkGraph(graph, note.path, own, notes, isPublic)
  }
  return { ...before, notes, publishSet: { ...before.publishSet, published }, links, graph }
}

/** Whether all that others take from the note is as it was: its title, too, unless nobody repeats it. */
function claimsSame(garden: Garden, note: Note, settings: Pick<Settings, 'lang'>): boolean {
  const was = garden.notes.get(note.path)
  if (was?.format !== 'markdown' || was.writtenTitle !== undefined) return false
  // What the garden wrote stands and falls with what it quotes.
  if (readProvenance(was) || readProvenance(note)) return false
  if (claimOf(garden, was, settings) !== claimOf(garden, note, settings)) return false
  if (was.title !== note.title && !isOwnTitle(garden, note)) return false
  return placesOf(was) === placesOf(note) || !isPointedInto(garden, note.path)
}

function claimOf({ bibliography }: Garden, note: Note, { lang }: Pick<Settings, 'lang'>): string {
  const { fields, frontmatter, tooDeep, mdx, addresses, relations, roomPoint } = note
  return JSON.stringify([
    { ...fields, title: null, description: null },
    frontmatter,
    tooDeep,
    mdx,
    addresses,
    relations,
    roomPoint,
    noteLanguage(note, lang),
    bibliography && note.citations.map(({ key }) => key),
  ])
}

/** Whether no redirect, no other language of the note, no title and no address that is refused says its title. */
function isOwnTitle({ notes, publishSet, redirects, translations }: Garden, note: Note): boolean {
  return (
    !note.title.includes('[') &&
    !publishSet.withheld.has(note.path) &&
    !translations.has(note.path) &&
    !redirects.some(({ slug }) => slug === note.slug) &&
    ![...notes.values()].some(({ writtenTitle }) => writtenTitle !== undefined)
  )
}

/** The places in the note that links may lead to. */
function placesOf({ headings, blocks }: Note): string {
  return JSON.stringify([headings.map(({ depth, id, raw, text }) => [depth, id, raw, text]), [...blocks]])
}

/** Whether other notes lead to places in the note. */
function isPointedInto({ links }: Garden, path: VaultPath): boolean {
  for (const [source, list] of links)
    if (source !== path && list.some(({ target, subpath }) => target === path && subpath !== null))
      return true
  return false
}

/** Whether the links lead to the same documents, which are published only where they are used. */
function usesSame(
  notes: Garden['notes'],
  was: readonly ResolvedLink[],
  now: readonly ResolvedLink[],
): boolean {
  const documents = (links: readonly ResolvedLink[]) =>
    new Set(
      links.flatMap(({ target }) =>
        target !== null && (notes.get(target)?.format ?? 'markdown') !== 'markdown' ? [target] : [],
      ),
    )
  return documents(was).symmetricDifference(documents(now)).size === 0
}
