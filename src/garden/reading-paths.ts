/**
 * An order in which the notes of a topic can be read, foundations first. The
 * owner's order stands as it is. Else:
 *
 * - a note stands after its `parent`, and right before its `next`;
 * - of all that may come next, that note comes which more of the notes to come
 *   link to than it links to itself (Eades, Lin and Smyth 1993);
 * - then the one with the lower `order`, the riper, the older, the one whose
 *   title comes first.
 */
import type { NoteEntry, NoteName, PathPlace } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import type { Garden } from './garden.ts'
import type { Note } from './note.ts'
import { pathKey } from './path-key.ts'
import { compareText, type VaultPath } from './paths.ts'

/** A longer path is no path: of a large topic, the notes that the others link to most are on it. */
const longestPath = 24

/** Fewer notes need no path. */
const shortestPath = 3

export interface ReadingPath {
  /** The key of the topic. */
  topic: string
  slugs: string[]
}

/** The paths of all topics that have one; `entries` are those of the published notes. */
export function planPaths(
  garden: Garden,
  entries: readonly NoteEntry[],
  { topics }: Pick<Settings, 'topics'>,
): ReadingPath[] {
  const own = new Map(topics.map(({ id, path }) => [pathKey(id), path]))
  const groups = Map.groupBy(entries, ({ topic }) => (topic === null ? '' : pathKey(topic)))
  return [...groups].flatMap(([topic, members]) => {
    if (topic === '') return []
    const chosen = own.get(topic)
    const slugs = chosen ? ownPath(garden, chosen) : foundPath(garden, inOneLanguage(members))
    return slugs.length >= (chosen ? 2 : shortestPath) ? [{ topic, slugs }] : []
  })
}

/** Of a note in several languages one, that in the site's where it is there: the others would be the same step again. */
function inOneLanguage(members: readonly NoteEntry[]): NoteEntry[] {
  const slugs = new Set(members.map(({ slug }) => slug))
  return members.filter(({ slug, translations }) => {
    if (!translations) return true
    const all = [translations.fallback, ...translations.notes.map((note) => note.slug)]
    return all.find((one) => slugs.has(one)) === slug
  })
}

/** Where each note stands on the path of its topic. */
export function placesOnPaths(
  paths: readonly ReadingPath[],
  entries: readonly NoteEntry[],
): Map<string, PathPlace> {
  const names = new Map(entries.map((entry) => [entry.slug, entry]))
  const stepOf = (slug: string | undefined): NoteName | null => {
    if (slug === undefined) return null
    const { title = slug, lang = null } = names.get(slug) ?? {}
    return lang === null ? { slug, title } : { slug, title, lang }
  }
  return new Map(
    paths.flatMap(({ topic, slugs }) =>
      slugs.map((slug, at): [string, PathPlace] => [
        slug,
        {
          topic,
          number: at + 1,
          total: slugs.length,
          previous: stepOf(slugs[at - 1]),
          next: stepOf(slugs[at + 1]),
        },
      ]),
    ),
  )
}

/** The notes that the owner named, by file name or title, as far as they are published. */
function ownPath({ publishSet }: Garden, names: readonly string[]): string[] {
  const notes = [...publishSet.published.values()].filter(({ format }) => format === 'markdown')
  const slugs = names.flatMap((name) => {
    const found = notes.find(({ id, slug, title }) => [id, slug, title].includes(name))
    return found ? [found.slug] : []
  })
  return [...new Set(slugs)]
}

interface Step {
  note: Note
  entry: NoteEntry
  /** The notes of the topic that it links to, and those that link to it. */
  to: Set<VaultPath>
  from: Set<VaultPath>
  parent: VaultPath | null
  next: VaultPath | null
}

function foundPath(garden: Garden, members: readonly NoteEntry[]): string[] {
  const chosen = mostLinked(stepsOf(garden, members))
  const left = new Map(chosen.map((step) => [step.note.path, step]))
  const order: string[] = []
  const follows = new Set(chosen.flatMap(({ next }) => (next !== null && left.has(next) ? [next] : [])))
  while (left.size > 0) {
    const steps = [...left.values()]
    const free = steps.filter(({ parent }) => parent === null || !left.has(parent))
    const firsts = free.filter(({ note }) => !follows.has(note.path))
    const open = firsts.length > 0 ? firsts : free.length > 0 ? free : steps
    const standing = (step: Step) => countIn(step.from, left) - countIn(step.to, left)
    const [best] = open.toSorted((a, b) => standing(b) - standing(a) || compareSteps(a, b))
    for (let step = best; step; step = step.next === null ? undefined : left.get(step.next)) {
      order.push(step.entry.slug)
      left.delete(step.note.path)
    }
  }
  return order
}

function stepsOf(garden: Garden, members: readonly NoteEntry[]): Step[] {
  const notes = members.flatMap((entry) => {
    const note = garden.publishSet.published.get(entry.slug)
    return note ? [{ note, entry }] : []
  })
  const paths = new Set(notes.map(({ note }) => note.path))
  const within = (set: ReadonlySet<VaultPath> = new Set()) =>
    new Set([...set].filter((path) => paths.has(path)))
  return notes.map(({ note, entry }) => {
    const target = (name: string) =>
      garden.links.get(note.path)?.find(({ property }) => property === name)?.target ?? null
    return {
      note,
      entry,
      to: within(garden.graph.targets.get(note.path)),
      from: within(garden.graph.sources.get(note.path)),
      parent: target('parent'),
      next: target('next'),
    }
  })
}

/** The notes that have to do with others of the topic; of too many, those with most links to them. */
function mostLinked(steps: readonly Step[]): Step[] {
  const joined = steps.filter(({ to, from }) => to.size + from.size > 0)
  if (joined.length <= longestPath) return joined
  return joined.toSorted((a, b) => b.from.size - a.from.size || compareSteps(a, b)).slice(0, longestPath)
}

function countIn(paths: ReadonlySet<VaultPath>, left: ReadonlyMap<VaultPath, Step>): number {
  let count = 0
  for (const path of paths) if (left.has(path)) count += 1
  return count
}

const ripeness = { evergreen: 0, budding: 1, seedling: 2 } as const

function compareSteps({ entry: a }: Step, { entry: b }: Step): number {
  const ripe = ({ maturity }: NoteEntry) => (maturity === null ? 3 : ripeness[maturity])
  const place = ({ order = Number.MAX_VALUE }: NoteEntry) => order
  return (
    place(a) - place(b) ||
    ripe(a) - ripe(b) ||
    compareText(a.created ?? '9', b.created ?? '9') ||
    compareText(a.title, b.title) ||
    compareText(a.slug, b.slug)
  )
}
