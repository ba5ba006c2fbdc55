/** The files of a garden as queries see them: published notes, and the files that these show. */

import type { QueryWorld } from '../../queries/query-world.ts'
import { parseDate } from '../../queries/values/dates.ts'
import type { LinkValue, QueryFile } from '../../queries/values/value.ts'
import { fileAddress } from '../file-address.ts'
import { fileKind } from '../file-kinds.ts'
import type { Garden } from '../garden.ts'
import { linkingTo } from '../graph.ts'
import { resolvePath } from '../links/resolve-path.ts'
import type { Note } from '../note.ts'
import { once } from '../once.ts'
import { baseName, extensionOf, folderOf, stemOf, toVaultPath, type VaultPath } from '../paths.ts'
import { viewPicture } from '../pictures/view-picture.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import { fileUrl, noteUrl, type SiteAddress } from '../urls.ts'
import { propertyValue } from './property-value.ts'

export interface FileSettings extends SiteAddress {
  linkText: 'title' | 'raw'
}

export interface QueryFiles {
  world: QueryWorld
  /** The file of a published note, document or attachment; null for all else. */
  fileAt(path: VaultPath): QueryFile | null
}

/** Files are made when they are first asked for. `today` is the day of the build; `shown` are the attachments in sight. */
export function queryFiles(
  garden: Garden,
  settings: FileSettings,
  today: string,
  shown: ReadonlySet<VaultPath>,
): QueryFiles {
  const made = new Map<VaultPath, QueryFile | null>()
  const published = new Map([...garden.publishSet.published.values()].map((note) => [note.path, note]))

  const fileAt = (path: VaultPath): QueryFile | null => {
    const known = made.get(path)
    if (known !== undefined) return known
    const note = published.get(path)
    const file = note ? noteFile(note) : shown.has(path) ? attachmentFile(garden, path, settings) : null
    made.set(path, file)
    return file
  }

  const world: QueryWorld = {
    files: [...published.values()]
      .filter(({ format }) => format === 'markdown')
      .flatMap(({ path }) => fileAt(path) ?? []),
    today,
    resolve: (target, from) => {
      const path = target.split('#', 1)[0]?.trim() ?? ''
      if (path === '') return from
      const { target: found, candidates } = resolvePath(garden.index, toVaultPath(from?.path ?? ''), path)
      if (found !== null) return fileAt(found) ?? 'withheld'
      return candidates.some((one) => fileAt(one) === null) ? 'withheld' : null
    },
  }

  function noteFile(note: Note): QueryFile {
    const linksOf = (keep: (link: ResolvedLink) => boolean) => () =>
      linkValues(knownLinks(garden, note).filter(keep), fileAt)
    const property = (name: string) => findProperty(note, name)
    const file: QueryFile = {
      ...namesOf(note.path),
      href: noteUrl(settings, note.slug),
      label: settings.linkText === 'title' ? note.title : stemOf(note.path),
      isImage: false,
      size: note.size,
      ctime: dateOf(note.fields.created ?? note.dates?.created),
      mtime: dateOf(note.fields.updated ?? note.dates?.updated ?? note.fields.created),
      tags: note.tags,
      links: once(linksOf(() => true)),
      embeds: once(linksOf(({ embedded }) => embedded)),
      backlinks: once(() =>
        [...linkingTo(garden.graph, note.path)].flatMap((path) => linkValue(fileAt(path), path)),
      ),
      hasProperty: (name) => property(name) !== null,
      property: (name) => {
        const key = property(name)
        return key === null ? null : propertyValue(world, file, key, note.properties[key] ?? null)
      },
    }
    return file
  }

  return { world, fileAt }
}

function attachmentFile(garden: Garden, path: VaultPath, settings: FileSettings): QueryFile {
  return {
    ...namesOf(path),
    href: fileUrl(settings, fileAddress(path)),
    label: baseName(path),
    isImage: fileKind(path) === 'image',
    picture: viewPicture(garden, path, settings),
    size: null,
    ctime: null,
    mtime: null,
    tags: [],
    links: () => [],
    embeds: () => [],
    backlinks: () => [],
    hasProperty: () => false,
    property: () => null,
  }
}

function namesOf(path: VaultPath): Pick<QueryFile, 'path' | 'name' | 'basename' | 'folder' | 'ext'> {
  return {
    path,
    name: baseName(path),
    basename: stemOf(path),
    folder: folderOf(path),
    ext: extensionOf(path),
  }
}

function dateOf(date: string | undefined): QueryFile['ctime'] {
  return date === undefined ? null : parseDate(date)
}

/** Names of properties are the same in any letter case. */
function findProperty({ properties }: Note, name: string): string | null {
  if (Object.hasOwn(properties, name)) return name
  const wanted = name.toLowerCase()
  return Object.keys(properties).find((key) => key.toLowerCase() === wanted) ?? null
}

/** The links of a note that readers may know of: those in properties of the owner's own are not among them. */
function knownLinks({ links, graph }: Garden, { path }: Note): ResolvedLink[] {
  const edges = graph.targets.get(path)
  return (links.get(path) ?? []).filter(
    ({ property, target }) =>
      property === null || property === 'image' || (target !== null && edges?.has(target)),
  )
}

/** Each target once; what is not published is not among them. */
function linkValues(
  links: readonly ResolvedLink[],
  fileAt: (path: VaultPath) => QueryFile | null,
): LinkValue[] {
  const targets = new Set(
    links.flatMap(({ target, outcome }) => (target && outcome !== 'withheld' ? [target] : [])),
  )
  return [...targets].flatMap((target) => linkValue(fileAt(target), target))
}

function linkValue(file: QueryFile | null, target: string): LinkValue[] {
  return file ? [{ kind: 'link', target, file, display: null }] : []
}
