/**
 * The filters of the index, apart from the page: which notes a choice shows and
 * how the choice stands in the address. Topics and tags are named by their keys.
 */
import type { Maturity } from '../schemas/page.ts'
import { stageOf } from './stages.ts'

/** A choice. Every part narrows it; a note must carry all the tags. */
export interface Filter {
  topic: string | null
  maturity: Maturity | null
  tags: string[]
  /** Words that must all stand in the note's text. */
  text: string
}

/** What the filters know of a note. `tags` holds the parents of nested tags too. */
export interface FilterRow {
  topic: string
  maturity: string
  tags: readonly string[]
  /** Title, topic and tags in lower case. */
  text: string
}

/** Reads a choice from the query of an address; what is not understood is left out. */
export function parseFilter(query: string): Filter {
  const params = new URLSearchParams(query)
  const maturity = params.get('maturity')
  return {
    topic: params.get('topic') || null,
    maturity: stageOf(maturity),
    tags: [...new Set(params.getAll('tag').filter((tag) => tag !== ''))],
    text: params.get('q') ?? '',
  }
}

/** The query of a choice, without `?`; empty for the empty choice. */
export function filterQuery({ topic, maturity, tags, text }: Filter): string {
  const params = new URLSearchParams()
  if (topic !== null) params.set('topic', topic)
  if (maturity !== null) params.set('maturity', maturity)
  for (const tag of tags) params.append('tag', tag)
  if (text !== '') params.set('q', text)
  return params.toString()
}

/** The test that says which notes the choice shows. */
export function matcher({ topic, maturity, tags, text }: Filter): (row: FilterRow) => boolean {
  const wanted = words(text)
  return (row) =>
    (topic === null || row.topic === topic) &&
    (maturity === null || row.maturity === maturity) &&
    tags.every((tag) => row.tags.includes(tag)) &&
    wanted.every((word) => row.text.includes(word))
}

/** The choice after a facet's value was pressed: chosen, or given up when it was chosen. */
export function toggle(filter: Filter, facet: 'topic' | 'maturity' | 'tag', value: string): Filter {
  if (facet === 'topic') return { ...filter, topic: filter.topic === value ? null : value }
  if (facet === 'maturity') {
    const stage = stageOf(value)
    return { ...filter, maturity: filter.maturity === stage ? null : stage }
  }
  const without = filter.tags.filter((tag) => tag !== value)
  return { ...filter, tags: without.length < filter.tags.length ? without : [...without, value] }
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
}
