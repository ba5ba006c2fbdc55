/** Which notes stand near a note, and why: chosen by the author, linked both ways, or in the same company. */
import type { Related } from '../schemas/page.ts'
import type { Garden } from './garden.ts'
import { linkedFrom } from './graph.ts'
import type { Note } from './note.ts'
import { compareText, type VaultPath } from './paths.ts'

export interface RelatedNote {
  path: VaultPath
  reason: Related['reason']
  /** The notes that connect the two, those with the fewest links first; empty for other reasons. */
  through: VaultPath[]
}

/** At most this many besides those that the author chose. */
const mostFound = 5

/** The published notes related to `note`, the author's choice first and in its order. */
export function findRelatedNotes(garden: Garden, note: Note): RelatedNote[] {
  const isPublic = publicTest(garden)
  const chosen = chosenNotes(garden, note).filter(isPublic)
  const taken = new Set([note.path, ...translationsOf(garden, note), ...chosen])
  const mutual = [...linkedFrom(garden.graph, note.path)].filter(
    (path) => !taken.has(path) && isPublic(path) && linkedFrom(garden.graph, path).has(note.path),
  )
  for (const path of mutual) taken.add(path)
  const near = sharedNeighbours(garden, note).filter(({ path }) => !taken.has(path) && isPublic(path))
  return [
    ...chosen.map((path) => ({ path, reason: 'chosen' as const, through: [] })),
    ...[
      ...mutual.map((path) => ({ path, reason: 'mutual' as const, through: [] })),
      ...near.map(({ path, through }) => ({ path, reason: 'shared-links' as const, through })),
    ].slice(0, mostFound),
  ]
}

/** The notes that say the same in other languages: readers are led to them anyway. */
function translationsOf({ translations, publishSet }: Garden, { path }: Note): VaultPath[] {
  const notes = translations.get(path)?.notes ?? []
  return notes.flatMap(({ slug }) => publishSet.published.get(slug)?.path ?? [])
}

function chosenNotes(garden: Garden, note: Note): VaultPath[] {
  const links = garden.links.get(note.path) ?? []
  const chosen = links.flatMap(({ property, target }) =>
    property === 'relatedNotes' && target ? [target] : [],
  )
  return [...new Set(chosen)].filter((path) => path !== note.path && garden.notes.has(path))
}

/** Adamic and Adar (2003): a shared neighbour counts the more, the fewer links it has. At least two must be shared. */
function sharedNeighbours(garden: Garden, note: Note): Pick<RelatedNote, 'path' | 'through'>[] {
  const isPublic = publicTest(garden)
  const { neighbours } = garden.graph
  const own = [...(neighbours.get(note.path) ?? [])]
    .filter(isPublic)
    .map((path) => ({ path, others: neighbours.get(path) ?? new Set<VaultPath>() }))
    .filter(({ others }) => others.size <= hubSize)
    .sort((a, b) => a.others.size - b.others.size || compareText(a.path, b.path))
  const seen = new Set<VaultPath>()
  const scores = new Map<VaultPath, { through: VaultPath[]; score: number }>()
  for (const { others } of own)
    for (const other of others)
      if (seen.has(other)) scores.set(other, { through: [], score: 0 })
      else seen.add(other)
  for (const { path, others } of own) {
    const weight = 1 / Math.log(1 + others.size)
    for (const other of others) {
      const known = scores.get(other)
      known?.through.push(path)
      if (known) known.score += weight
    }
  }
  return [...scores]
    .sort(([a, left], [b, right]) => right.score - left.score || compareText(a, b))
    .map(([path, { through }]) => ({ path, through }))
}

/** A note that links to everything says nothing about any two of its neighbours. */
const hubSize = 200

function publicTest(garden: Garden): (path: VaultPath) => boolean {
  return (path) => garden.notes.has(path) && !garden.publishSet.withheld.has(path)
}
