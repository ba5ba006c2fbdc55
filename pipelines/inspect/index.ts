/** All that the core knows of one note. Writes nothing. */
import type { Garden } from '../../src/garden/garden.ts'
import { shownHeading } from '../../src/garden/link-view.ts'
import type { Message } from '../../src/garden/message.ts'
import { namedNote } from '../../src/garden/named-note.ts'
import type { Note } from '../../src/garden/note.ts'
import { privateNames } from '../../src/garden/private-names.ts'
import { publicLinkTest } from '../../src/garden/public-link.ts'
import { findRelatedNotes, type RelatedNote } from '../../src/garden/related-notes.ts'
import { publicMessageTest } from '../../src/garden/report/public-message.ts'
import type { ResolvedLink } from '../../src/garden/resolve-links.ts'
import { noteUrl } from '../../src/garden/urls.ts'
import { readGarden } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface Inspection {
  note: Omit<
    Note,
    | 'messages'
    | 'contexts'
    | 'links'
    | 'relations'
    | 'opening'
    | 'bibliography'
    | 'hidden'
    | 'addresses'
    | 'queries'
    | 'properties'
    | 'document'
  >
  /** Where it is published; null when it is not. */
  url: string | null
  /** Why it is not published. */
  withheld: string | null
  links: ResolvedLink[]
  backlinks: ResolvedLink[]
  related: Pick<RelatedNote, 'path' | 'reason'>[]
  messages: Message[]
}

/** Inspects the note that `name` means: a path, a file name or an alias, as in a link. Throws `UserError`. */
export async function inspect(
  world: World,
  place: GardenPlace,
  name: string,
  { publicOnly = false } = {},
): Promise<Inspection> {
  const { vault, garden, messages } = await readGarden(world, place)
  const found = namedNote(garden, name, { publicOnly })
  const isShown = publicOnly ? publicLinkTest(garden, vault) : () => true
  const isSaid = publicOnly ? publicMessageTest(privateNames(garden, vault)) : () => true
  const {
    messages: _own,
    contexts: _contexts,
    links: _links,
    relations: _relations,
    opening: _opening,
    bibliography: _bibliography,
    hidden: _hidden,
    addresses: _addresses,
    queries: _queries,
    properties: _properties,
    document: _document,
    ...note
  } = found
  const withheld = garden.publishSet.withheld.get(found.path) ?? null
  return {
    note: publicOnly ? publicView(garden, found, note, place.settings) : note,
    url: withheld ? null : new URL(noteUrl(place.settings, found.slug), place.settings.url).href,
    withheld,
    links: (garden.links.get(found.path) ?? []).filter(isShown),
    backlinks: [...garden.links.values()].flat().filter((link) => isBacklink(link, found) && isShown(link)),
    related: findRelatedNotes(garden, found).map(({ path, reason }) => ({ path, reason })),
    messages: messages.filter((message) => message.file === found.path && isSaid(message)),
  }
}

/** Also one in a property that readers do not see. */
function isBacklink({ source, target, outcome }: ResolvedLink, { path }: Note): boolean {
  return target === path && source !== path && outcome !== 'withheld'
}

/** Without the hash of its source and the names that its headings link to: both tell of what is private. */
function publicView(
  garden: Garden,
  found: Note,
  note: Inspection['note'],
  settings: GardenPlace['settings'],
): Inspection['note'] {
  const headings = note.headings.map((heading) => ({
    ...heading,
    text: shownHeading(garden, found, heading, settings),
  }))
  return { ...note, hash: '', headings }
}
