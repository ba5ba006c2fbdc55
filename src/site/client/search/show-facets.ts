/** The facets of what was found, as buttons with their numbers. The query says which are chosen. */
import { formatNumber } from '../../../words/fill.ts'
import { type Facet, facets } from '../../search/facets.ts'
import { parseQuery } from '../../search/parse-query.ts'
import type { SearchStart } from '../../search/search-start.ts'
import { element, glyph } from './element.ts'
import type { Found } from './engine.ts'

/** Values shown of each facet, besides those that are chosen. */
const shown: Record<Facet, number> = { topic: 4, maturity: 3, tag: 5 }

/** So few notes are read faster than narrowed. */
const few = 3

/** The buttons for a query and its answer; `choose` is told which one was pressed. */
export function facetButtons(
  query: string,
  found: Found,
  start: SearchStart,
  choose: (facet: Facet, value: string) => void,
): HTMLElement[] {
  const chosen = parseQuery(query).flatMap((term) => (term.kind === 'facet' && !term.not ? [term] : []))
  return facets.flatMap((facet) => {
    const values = chosen.filter((term) => term.facet === facet).map(({ value }) => value)
    const counts = found.facets[facet]
    const others = counts.filter(({ value, count }) => !values.includes(value) && narrows(count, found))
    const rows = [
      ...values.map((value) => ({ value, count: counts.find((row) => row.value === value)?.count ?? 0 })),
      ...(facet === 'tag' || values.length === 0 ? others.slice(0, shown[facet]) : []),
    ]
    return rows.map(({ value, count }) => {
      const pressed = values.includes(value)
      const button = element(
        'button',
        {
          class: 'chip',
          type: 'button',
          'aria-pressed': String(pressed),
          'data-facet': facet,
          'data-value': value,
        },
        ...(facet === 'maturity' ? [glyph(value, '')] : []),
        element('span', { dir: 'auto' }, nameOf(facet, value, start)),
        element('span', { class: 'chip-count' }, formatNumber(count, start.lang)),
      )
      button.addEventListener('click', () => choose(facet, value))
      return button
    })
  })
}

/** A value that all notes have narrows nothing. */
function narrows(count: number, found: Found): boolean {
  return found.total > few && count < found.total
}

function nameOf(facet: Facet, value: string, { stages, topics }: SearchStart): string {
  if (facet === 'tag') return `#${value}`
  if (facet === 'topic') return topics[value] ?? value
  return Object.entries(stages).find(([stage]) => stage === value)?.[1] ?? value
}
