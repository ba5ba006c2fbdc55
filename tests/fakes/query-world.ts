/** A small world for queries: files with properties, tags and links, and no vault behind them. */
import type { QueryWorld } from '../../src/queries/query-world.ts'
import { parseDate } from '../../src/queries/values/dates.ts'
import type { LinkValue, QueryFile, Value } from '../../src/queries/values/value.ts'

export interface FakeFile {
  properties?: Record<string, Value>
  tags?: string[]
  /** Paths of other files. */
  links?: string[]
  ctime?: string
  mtime?: string
  size?: number
}

/** The files by path; links resolve by path or by name. `withheld` are names that exist and are not published. */
export function queryWorld(
  files: Record<string, FakeFile>,
  { today = '2026-11-22', withheld = [] }: { today?: string; withheld?: string[] } = {},
): QueryWorld {
  const byPath = new Map<string, QueryFile>()
  const resolve = (target: string) =>
    withheld.includes(target)
      ? ('withheld' as const)
      : (byPath.get(target) ?? [...byPath.values()].find(({ basename }) => basename === target) ?? null)
  for (const [path, file] of Object.entries(files)) byPath.set(path, queryFile(path, file, files, byPath))
  return { files: [...byPath.values()], today, resolve }
}

function queryFile(
  path: string,
  { properties = {}, tags = [], links = [], ctime, mtime, size }: FakeFile,
  files: Record<string, FakeFile>,
  byPath: ReadonlyMap<string, QueryFile>,
): QueryFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const basename = name.replace(/\.md$/, '')
  const linkTo = (target: string): LinkValue[] => {
    const file = byPath.get(target)
    return file ? [{ kind: 'link', target, file, display: null }] : []
  }
  return {
    path,
    name,
    basename,
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    ext: 'md',
    href: `/notes/${basename}/`,
    label: basename,
    isImage: false,
    size: size ?? null,
    ctime: ctime ? parseDate(ctime) : null,
    mtime: mtime ? parseDate(mtime) : null,
    tags,
    links: () => links.flatMap(linkTo),
    embeds: () => [],
    backlinks: () =>
      Object.entries(files).flatMap(([other, file]) => (file.links?.includes(path) ? linkTo(other) : [])),
    hasProperty: (key) => Object.hasOwn(properties, key),
    property: (key) => (Object.hasOwn(properties, key) ? (properties[key] ?? null) : null),
  }
}
