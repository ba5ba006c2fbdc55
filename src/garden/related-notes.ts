/** Which notes stand near a note, and why: chosen by the author, linked both ways, or in the same company. */
import type { Related } from '../schemas/page.ts'
import type { Garden } from './garden.ts'
import { linkedFrom } from './graph.ts'
import type { Note } from './note.ts'
import { compareText, type VaultPath } from './paths.ts'

export interface RelatedNote {
  path: VaultPath
  reason: Related['reason']
}

/** At most this many besides those that the author chose. */
const mostFound = 5

/** The published notes related to `note`, the author's choice first and in its order. */
export function findRelatedNotes(garden: Garden, note: Note): RelatedNote[] {
  const isPublic = publicTest(garden)
  const chosen = chosenNotes(garden, note).filter(isPublic)
  const taken = new Set([note.path, ...chosen])
  const mutual = [...linkedFrom(garden.graph, note.path)].filter(
    (path) => !taken.has(path) && isPublic(path) && linkedFrom(garden.graph, path).has(note.path),
  )
  for (const path of mutual) taken.add(path)
  const near = sharedNeighbours(garden, note).filter((path) => !taken.has(path) && isPublic(path))
  return [
    ...chosen.map((path) => ({ path, reason: 'chosen' as const })),
    ...[
      ...mutual.map((path) => ({ path, reason: 'mutual' as const })),
      ...near.map((path) => ({ path, reason: 'shared-links' as const })),
    ].slice(0, mostFound),
  ]
}

function chosenNotes(garden: Garden, note: Note): VaultPath[] {
  const links = garden.links.get(note.path) ?? []
  const chosen = links.flatMap(({ property, target }) =>
    property === 'relatedNotes' && target ? [target] : [],
  )
  return [...new Set(chosen)].filter((path) => path !== note.path && garden.notes.has(path))
}

/** Adamic and Adar (2003): a shared neighbour counts the more, the fewer links it has. At least two must be shared. */
function sharedNeighbours(garden: Garden, note: Note): VaultPath[] {
  const isPublic = publicTest(garden)
  const { neighbours } = garden.graph
  const none = new Set<VaultPath>()
  const scores = new Map<VaultPath, { shared: number; score: number }>()
  for (const neighbour of neighbours.get(note.path) ?? []) {
    const others = isPublic(neighbour) ? (neighbours.get(neighbour) ?? none) : none
    if (others.size > hubSize) continue
    const weight = 1 / Math.log(1 + others.size)
    for (const other of others) {
      const known = scores.get(other)
      if (!known) scores.set(other, { shared: 1, score: weight })
      else {
        known.shared += 1
        known.score += weight
      }
    }
  }
  return [...scores]
    .filter(([, { shared }]) => shared >= 2)
    .sort(([a, left], [b, right]) => right.score - left.score || compareText(a, b))
    .map(([path]) => path)
}

/** A note that links to everything says nothing about any two of its neighbours. */
const hubSize = 200

function publicTest(garden: Garden): (path: VaultPath) => boolean {
  return (path) => garden.notes.has(path) && !garden.publishSet.withheld.has(path)
}
