/** What the next publishing brings, against what was last accepted. */
import type { PublicationChanges } from '../../publication/compare-publications.ts'
import { figureOf } from '../figure-of.ts'
import { listItems } from '../list-items.ts'
import type { Item, Section } from '../ops-report.ts'
import type { ReportScope } from '../report-scope.ts'

const command = 'one check --published'

export function nextSection(scope: ReportScope): Section {
  const next = scope.now?.next ?? null
  if (!next)
    return {
      id: 'next',
      figures: [],
      charts: [],
      lists: [],
      gap: `Nothing was accepted yet: \`${command} --accept\` records it.`,
    }
  const of = figureOf(scope)
  return {
    id: 'next',
    figures: [
      of('nextAdded', (snapshot) => snapshot.next?.added.length ?? null, command),
      of('nextWithdrawn', (snapshot) => snapshot.next?.withdrawn.length ?? null, command),
      of('nextMoved', (snapshot) => snapshot.next?.moved.length ?? null, command),
      of('nextChanged', (snapshot) => snapshot.next?.changed.length ?? null, command),
    ],
    charts: [],
    lists: [
      listItems('added', 'They come', next.added.map(addressItem)),
      // What was withdrawn is not published any more, and neither is that it once was.
      listItems('withdrawn', 'They go', next.withdrawn.map(addressItem).map(asPrivate)),
      listItems('moved', 'They move', movedItems(next)),
    ],
    gap: null,
  }
}

function addressItem(address: string): Item {
  return { text: address, note: null, url: null, detail: null, isPublic: true }
}

function asPrivate(item: Item): Item {
  return { ...item, isPublic: false }
}

function movedItems({ moved }: PublicationChanges): Item[] {
  return moved.map(({ from, to }) => ({ ...addressItem(to), detail: `from ${from}`, isPublic: false }))
}
