/** The notes one link away from a note: its local graph. */
import { type EdgeKind, edgeKinds } from '../schemas/edge-kinds.ts'
import type { Neighbour, Neighbourhood } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { edgeKindOf } from './edge-kind.ts'
import type { Garden } from './garden.ts'
import { linkedFrom, linkingTo } from './graph.ts'
import type { Note } from './note.ts'
import { noteName } from './note-name.ts'
import type { VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

/** What a drawing of this size can name without being crowded. */
const mostNeighbours = 24

/** The published neighbours of `note`, the most telling kinds of link first; null where there are none. */
export function neighbourhoodOf(
  garden: Garden,
  note: Note,
  settings: Pick<Settings, 'lang'>,
): Neighbourhood | null {
  const { graph } = garden
  const paths = [...new Set([...linkedFrom(graph, note.path), ...linkingTo(graph, note.path)])].filter(
    (path) => garden.notes.has(path) && !garden.publishSet.withheld.has(path),
  )
  if (paths.length === 0) return null
  const to = kindsBy(graph.outgoing.get(note.path) ?? [], ({ target }) => target)
  const from = kindsBy(graph.incoming.get(note.path) ?? [], ({ source }) => source)
  const neighbours = paths.flatMap((path): Neighbour[] => {
    const other = garden.notes.get(path)
    if (!other) return []
    return [
      {
        ...noteName(other, settings),
        maturity: other.fields.maturity ?? null,
        to: inOrder(to.get(path)),
        from: inOrder(from.get(path)),
      },
    ]
  })
  const nearest = neighbours.sort((a, b) => distance(a) - distance(b))
  return { notes: nearest.slice(0, mostNeighbours), more: Math.max(0, nearest.length - mostNeighbours) }
}

function kindsBy(
  links: readonly ResolvedLink[],
  endOf: (link: ResolvedLink) => VaultPath | null,
): Map<VaultPath, Set<EdgeKind>> {
  const kinds = new Map<VaultPath, Set<EdgeKind>>()
  for (const link of links) {
    const end = endOf(link)
    if (end === null) continue
    const known = kinds.get(end)
    if (known) known.add(edgeKindOf(link))
    else kinds.set(end, new Set([edgeKindOf(link)]))
  }
  return kinds
}

function inOrder(kinds: ReadonlySet<EdgeKind> = new Set()): EdgeKind[] {
  return edgeKinds.filter((kind) => kinds.has(kind))
}

/** Links both ways come before others of their kind. */
function distance({ to, from }: Neighbour): number {
  const nearest = Math.min(...[...to, ...from].map((kind) => edgeKinds.indexOf(kind)))
  return nearest - (to.length > 0 && from.length > 0 ? 0.5 : 0)
}
