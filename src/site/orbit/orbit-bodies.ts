/** What stands around a note in its local graph: its neighbours, and some of its tags. */
import { tagKey } from '../../garden/path-key.ts'
import { noteUrl, type SiteAddress, tagUrl } from '../../garden/urls.ts'
import { type EdgeKind, edgeKinds } from '../../schemas/edge-kinds.ts'
import type { Maturity, Neighbour, NotePage } from '../../schemas/page.ts'
import type { Words } from '../../words/words.ts'

/** The kinds of lines of a drawing: those of links, and that to a tag. */
export type LineKind = EdgeKind | 'tag'

export interface OrbitBody {
  href: string
  title: string
  /** Undefined where it is that of the site, or nobody knows it. */
  lang: string | undefined
  maturity: Maturity | null
  /** The most telling first; the first is how its line is drawn. */
  kinds: [LineKind, ...LineKind[]]
  /** From the note in the middle, to it, or both. */
  direction: 'to' | 'from' | 'both'
}

const mostTags = 4

/** Links from the note first, then those both ways, then those to it, then its tags. */
export function orbitBodies(note: NotePage, settings: SiteAddress): OrbitBody[] {
  const bodies = (note.neighbourhood?.notes ?? []).flatMap((neighbour): OrbitBody[] => {
    const [first, ...more] = kindsOf(neighbour)
    const { slug, title, lang, maturity } = neighbour
    if (first === undefined) return []
    const direction = directionOf(neighbour)
    return [{ href: noteUrl(settings, slug), title, lang, maturity, kinds: [first, ...more], direction }]
  })
  const tags = note.entry.tags.filter((tag) => tagKey(tag) !== '').slice(0, mostTags)
  const order = ['to', 'both', 'from']
  return [
    ...bodies.sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction)),
    ...tags.map(
      (tag): OrbitBody => ({
        href: tagUrl(settings, tag),
        title: `#${tag}`,
        lang: undefined,
        maturity: null,
        kinds: ['tag'],
        direction: 'to',
      }),
    ),
  ]
}

/** `Link, Embed`: how the two are joined, in words. */
export function kindWords({ kinds }: Pick<OrbitBody, 'kinds'>, { graph, history }: Words): string {
  return kinds.map((kind) => graph.kinds[kind]).join(history.comma)
}

function kindsOf({ to, from }: Neighbour): EdgeKind[] {
  return edgeKinds.filter((kind) => to.includes(kind) || from.includes(kind))
}

function directionOf({ to, from }: Neighbour): OrbitBody['direction'] {
  if (to.length > 0 && from.length > 0) return 'both'
  return to.length > 0 ? 'to' : 'from'
}
