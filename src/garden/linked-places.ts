/** The places in a note that links of the site lead to: those of which a preview is worth its bytes. */
import type { Garden } from './garden.ts'
import type { Note } from './note.ts'
import { compareText } from './paths.ts'

/**
 * The ids that other published notes link to in `note`, and those of the
 * sections from which it links to them, which their backlinks name. Sorted,
 * each once; some may be missing from its page.
 */
export function linkedPlaces(garden: Garden, note: Note): string[] {
  const { graph, publishSet, links } = garden
  const meant = (graph.incoming.get(note.path) ?? []).flatMap(({ anchor, source }) =>
    anchor === null || publishSet.withheld.has(source) ? [] : [anchor],
  )
  const named = (links.get(note.path) ?? []).flatMap(({ target, outcome, context }) => {
    if (target === null || target === note.path || outcome === 'withheld' || context === null) return []
    const heading = note.contexts[context]?.heading ?? null
    const id = heading === null ? undefined : note.headings[heading]?.id
    return id === undefined ? [] : [id]
  })
  return [...new Set([...meant, ...named])].sort(compareText)
}
