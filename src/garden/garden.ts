/** The whole garden: every note read, every link resolved, the public part known. */
import type { CitedWork } from '../markdown/render-context.ts'
import type { NoteHistory } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import type { WebRecord } from '../schemas/web-record.ts'
import type { Bibliography } from './citations/bibliography.ts'
import { citedWorks } from './citations/cited-works.ts'
import { isAttachment } from './file-kinds.ts'
import { buildGraph, type Graph } from './graph.ts'
import { buildLinkIndex, isIndexOf, type LinkIndex } from './links/link-index.ts'
import type { Message } from './message.ts'
import type { Note } from './note.ts'
import type { VaultPath } from './paths.ts'
import type { Picture } from './pictures/picture.ts'
import { type PublishSet, type PublishSettings, planPublishSet } from './publish-set.ts'
import { planRedirects } from './redirects/plan-redirects.ts'
import type { Redirect } from './redirects/redirect.ts'
import { publicLinkTest, type RelationSettings } from './relations.ts'
import { type ResolvedLink, resolveLinks, withholdLinks } from './resolve-links.ts'
import { type OpenRoom, openRooms } from './rooms/open-rooms.ts'
import { liesInRoom } from './rooms/room-claim.ts'
import { withShownTitles } from './shown-titles.ts'
import { hostOf } from './site-address.ts'
import { planTranslations, type Translations } from './translations.ts'
import { isUntrusted } from './trust.ts'
import type { LinkFormat, Rename } from './vault.ts'
import type { Writing } from './writing/verify/writing.ts'

export interface Garden {
  /** All notes, withheld ones too, by path. */
  notes: Map<VaultPath, Note>
  /** The files that a published note may bring with it. */
  attachments: ReadonlySet<VaultPath>
  index: LinkIndex
  publishSet: PublishSet
  /** The notes whose words are of others. */
  untrusted: ReadonlySet<VaultPath>
  /** The links of every note, in source order. */
  links: Map<VaultPath, readonly ResolvedLink[]>
  /** Of the links that readers may know of; those in private properties are in `links` alone. */
  graph: Graph
  /** Null where the settings name none; then nothing is a citation. */
  bibliography: Bibliography | null
  /** The works that published notes cite, by key. */
  works: ReadonlyMap<string, CitedWork>
  redirects: Redirect[]
  /** Of the published notes, those that exist in several languages. */
  translations: Translations
  /** What git tells of published notes; left out until it was read. */
  histories?: ReadonlyMap<VaultPath, NoteHistory>
  /** What is known of the pictures that published pages show; left out until they were looked at. */
  pictures?: ReadonlyMap<VaultPath, Picture>
  /** What is kept of the addresses on the web that published notes link to, by address; left out where no records were read. */
  web?: ReadonlyMap<string, WebRecord>
  /** What the garden wrote itself, by path, with what is true of it today; left out where it wrote nothing. */
  writings?: ReadonlyMap<VaultPath, Writing>
  /** The calendar date `YYYY-MM-DD` on which it is looked at; null where queries are not to know. */
  today: string | null
  /** The host of the site; null where no settings say it. */
  host: string | null
  /** The rooms of the settings, each with its own view of the garden. */
  rooms: OpenRoom<Garden>[]
  /** Where notes and files stand for those who are in a room; undefined for the public. */
  places?: Places | undefined
  messages: Message[]
}

/** Addresses of what has none on the public site. */
export interface Places {
  /** Null for a note that has its public address here as well. */
  note(path: VaultPath): string | null
  heading(place: string, anchor: string): string
  file(path: VaultPath): string
}

/**
 * What the notes that were `read` and the files of a vault make together. `unread` are notes that exist and
 * could not be read as text; `format` is how Obsidian writes links in this
 * vault, where it does; `bibliography` is what notes cite, `renames` are the
 * names that they bore before, `today` is the day that queries take for the present. `before` is the index of an
 * earlier garden: where paths and aliases are still the same, so is where links lead, and it is used again.
 */
export function growGarden(
  read: readonly Note[],
  attachments: readonly VaultPath[],
  unread: readonly VaultPath[],
  settings: PublishSettings & RelationSettings & Partial<Pick<Settings, 'url' | 'lang'>>,
  format: LinkFormat | null = null,
  bibliography: Bibliography | null = null,
  renames: readonly Rename[] = [],
  today: string | null = null,
  before: LinkIndex | null = null,
): Garden {
  const asRead = new Map(read.map((note) => [note.path, note]))
  const paths = [...asRead.keys(), ...attachments, ...unread]
  const aliases = read.flatMap((note) => note.fields.aliases.map((alias) => [alias, note.path] as const))
  const extensions = read.some(({ mdx }) => mdx) ? ['.md', '.mdx'] : ['.md']
  const isSame = before !== null && isIndexOf(before, { paths, aliases, extensions })
  const index = isSame ? before : buildLinkIndex(paths, aliases, extensions)
  const resolved = resolveLinks(asRead, index, format)
  const planned = planPublishSet(read, settings, resolved)
  const notes = withShownTitles(read, { notes: asRead, index, publishSet: planned })
  const byPath = new Map(notes.map((note) => [note.path, note]))
  const publishSet = { ...planned, published: sameNotes(planned.published, byPath) }
  const { rooms = [] } = settings
  const isOpen = (path: VaultPath) => !rooms.some((room) => liesInRoom(room, path))
  const usable = attachments.filter((path) => isAttachment(path) && !bibliography?.files.has(path))
  const shown = new Set(usable.filter(isOpen))
  const published = [...publishSet.published.values()].map(({ path }) => path)
  const links = withholdLinks(resolved, new Set([...published, ...shown]))
  const { redirects, messages } = planRedirects(byPath, unread, publishSet, renames, settings)
  const languages = planTranslations(publishSet.published.values(), links, settings.lang ?? 'en')
  const worksFor = (set: PublishSet) => (bibliography ? citedWorks(bibliography, citedKeys(set)) : new Map())
  const garden: Garden = {
    notes: byPath,
    attachments: shown,
    index,
    publishSet,
    untrusted: new Set(notes.filter((note) => isUntrusted(note, settings)).map(({ path }) => path)),
    links,
    graph: buildGraph(links, publicLinkTest(settings)),
    bibliography,
    works: worksFor(publishSet),
    messages: [...publishSet.messages, ...messages, ...languages.messages, ...(bibliography?.messages ?? [])],
    redirects,
    translations: languages.translations,
    today,
    host: settings.url === undefined ? null : hostOf(settings.url),
    rooms: [],
  }
  const open = openRooms(garden, settings, { files: usable, links: resolved })
  return {
    ...garden,
    rooms: open.map(({ garden: view, ...room }) => ({
      ...room,
      garden: { ...view, works: worksFor(view.publishSet) },
    })),
  }
}

function sameNotes(published: PublishSet['published'], notes: ReadonlyMap<VaultPath, Note>) {
  return new Map([...published].map(([slug, note]) => [slug, notes.get(note.path) ?? note]))
}

function citedKeys({ published }: PublishSet): string[] {
  return [...published.values()].flatMap(({ citations }) => citations.map(({ key }) => key))
}
