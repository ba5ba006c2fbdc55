/** Whether what the garden wrote itself still says what its notes say. */
import { chartOf } from '../chart-of.ts'
import { figureOf } from '../figure-of.ts'
import { listItems } from '../list-items.ts'
import type { Item, Section } from '../ops-report.ts'
import type { ReportScope } from '../report-scope.ts'
import type { Snapshot } from '../snapshot.ts'

export function writingSection(scope: ReportScope): Section {
  const { now, before, past } = scope
  const of = figureOf(scope)
  const isEmpty = [now, before].every((one) => (one?.written.length ?? 0) === 0)
  if (isEmpty)
    return { id: 'writing', figures: [], charts: [], lists: [], gap: 'The garden wrote no note itself.' }
  return {
    id: 'writing',
    figures: [
      of('written', ({ written }) => written.length, 'one verify'),
      of('quotes', ({ written }) => written.reduce((sum, { quotes }) => sum + quotes, 0), 'one verify'),
      of('verified', ({ written }) => written.filter(({ stale }) => stale === 0).length, 'one verify'),
      of('staleQuotes', countStale, 'one verify'),
    ],
    charts: [chartOf(past, 'staleQuotes', countStale)],
    lists: [listItems('stale-quotes', 'Notes whose quotes do not stand any more', staleItems(now))],
    gap: null,
  }
}

const countStale = ({ written }: Snapshot) => written.reduce((sum, { stale }) => sum + stale, 0)

function staleItems(now: Snapshot | null): Item[] {
  const titles = new Map(now?.notes.map(({ path, title }) => [path, title]))
  return (now?.written ?? [])
    .filter(({ stale }) => stale > 0)
    .map(({ note, quotes, stale, isPublic }) => {
      const text = titles.get(note) ?? note
      return { text, note, url: null, detail: `${stale} of ${quotes} quotes`, isPublic }
    })
}
