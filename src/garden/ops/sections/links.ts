/** Whether links lead somewhere: inside of the garden, and on the web. */
import { chartOf } from '../chart-of.ts'
import { daysBetween } from '../days-between.ts'
import { figureOf, sourcesOf } from '../figure-of.ts'
import { listItems } from '../list-items.ts'
import type { Item, Section } from '../ops-report.ts'
import type { ReportScope } from '../report-scope.ts'
import type { BrokenLink, Snapshot, WebLinkState } from '../snapshot.ts'

export function linksSection(scope: ReportScope): Section {
  const { now, past, settings } = scope
  const of = figureOf(scope)
  const isOld = notAskedFor(settings.webRecheckDays * 2)
  return {
    id: 'links',
    figures: [
      of('missing', ({ links }) => links.missing, 'one check'),
      of('ambiguous', ({ links }) => links.ambiguous, 'one check'),
      of('withheld', ({ links }) => links.withheld, 'one links'),
      ...[
        of('webPages', ({ web }) => web.length, webCommand),
        of('webMoved', inState('moved'), webCommand),
        of('webDead', inState('dead'), webCommand),
        of(
          'webDeadUnkept',
          (snapshot) => deadPages(snapshot).filter(({ archive }) => archive === null).length,
        ),
        of('webUnknown', inState('unknown'), webCommand),
        of('webOld', (snapshot) => snapshot.web.filter((one) => isOld(one, snapshot.day)).length),
      ].map((figure) => ({ ...figure, sources: sourcesOf(now, webCommand) })),
    ],
    charts: [
      chartOf(past, 'missing', ({ links }) => links.missing),
      chartOf(past, 'webDead', inState('dead')),
    ],
    lists: [
      listItems('missing', 'Links to nothing', brokenItems(now, 'missing'), now?.links.missing),
      listItems(
        'ambiguous',
        'Links that may mean several notes',
        brokenItems(now, 'ambiguous'),
        now?.links.ambiguous,
      ),
      listItems('dead', 'Pages that are gone', now ? deadPages(now).map(deadItem) : []),
    ],
    gap: null,
  }
}

const webCommand = 'one links --web'

const inState =
  (wanted: WebLinkState['state']) =>
  ({ web }: Snapshot) =>
    web.filter(({ state }) => state === wanted).length

export function deadPages({ web }: Snapshot): WebLinkState[] {
  return web.filter(({ state }) => state === 'dead')
}

/** Whether a page was asked for, and not for so many days. */
function notAskedFor(days: number): (link: WebLinkState, day: string) => boolean {
  return ({ asked }, day) => asked !== null && daysBetween(asked, day) > days
}

function brokenItems(now: Snapshot | null, outcome: BrokenLink['outcome']): Item[] {
  return (now?.broken ?? [])
    .filter((link) => link.outcome === outcome)
    .map(({ raw, source, line, column, isPublic }) => {
      return { text: raw, note: source, url: null, detail: `line ${line}, column ${column}`, isPublic }
    })
}

function deadItem({ address, goneSince, archive, source, line }: WebLinkState): Item {
  const copy = archive === null ? 'no copy is known' : `a copy is at ${archive}`
  const detail = `gone since ${goneSince}, ${copy}; line ${line}`
  return { text: address, note: source, url: address, detail, isPublic: true }
}
