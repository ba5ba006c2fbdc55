/** What became of suggested links: as pull requests were decided, and as the record of rejections keeps it. */
import type { ProposalSeen } from '../../../schemas/observation.ts'
import { periodChart } from '../chart-of.ts'
import { figureOf } from '../figure-of.ts'
import { listItems } from '../list-items.ts'
import type { Figure, Item, Section, Source } from '../ops-report.ts'
import type { Period } from '../period.ts'
import type { ReportScope } from '../report-scope.ts'
import type { Snapshot } from '../snapshot.ts'

export function suggestionsSection(scope: ReportScope): Section {
  const { period, previous, past, now, before, earlier } = scope
  const of = figureOf(scope)
  const own = fatesIn(scope, period)
  const old = fatesIn(scope, previous)
  const seen = (id: Figure['id'], value: number | null, was: number | null): Figure => {
    return { id, value, before: was, sources: observed }
  }
  const records: Figure[] = [
    {
      ...of('rejected', () => null, linkCommand),
      value: newlyRejected(before, now),
      before: newlyRejected(earlier, before),
    },
    of('rejectedMentions', ({ rejected }) => rejected.mention.length),
    of('rejectedRelated', ({ rejected }) => rejected.related.length),
  ]
  const hasProposals = scope.observations.some(({ kind }) => kind === 'proposal')
  return {
    id: 'suggestions',
    figures: [
      ...(hasProposals
        ? [
            seen('offersWaiting', waitingAt(scope, scope.last), waitingAt(scope, period.begin - 1)),
            seen('accepted', own.accepted, old.accepted),
            seen('declined', own.rejected, old.rejected),
            seen('precision', shareOf(own), shareOf(old)),
          ]
        : []),
      ...records,
    ],
    charts: hasProposals ? [periodChart(past, 'accepted', (one) => fatesIn(scope, one.period).accepted)] : [],
    lists: [listItems('bands', 'Accepted by score', bandItems(scope))],
    gap: null,
  }
}

const linkCommand = 'one link'
const observed: Source[] = [{ kind: 'ledger', file: 'observed' }]

interface Fates {
  accepted: number
  rejected: number
}

/** How each proposal of links stood at an instant. */
function proposalsAt({ observations }: ReportScope, instant: number): ProposalSeen[] {
  const latest = new Map<number, ProposalSeen>()
  for (const one of observations)
    if (one.kind === 'proposal' && one.of === 'links' && Date.parse(one.at) <= instant) {
      const known = latest.get(one.number)
      if (!known || Date.parse(known.at) <= Date.parse(one.at)) latest.set(one.number, one)
    }
  return [...latest.values()]
}

function waitingAt(scope: ReportScope, instant: number): number {
  return proposalsAt(scope, instant)
    .filter(({ state }) => state === 'open')
    .reduce((sum, { offers }) => sum + (offers ? offers.shown - offers.accepted - offers.rejected : 0), 0)
}

/** What the proposals that were decided in a period came to. */
function fatesIn(scope: ReportScope, { begin, end }: Period): Fates {
  const decided = proposalsAt(scope, Math.min(end - 1, scope.last)).filter(
    ({ state, at }) => state !== 'open' && Date.parse(at) >= begin,
  )
  return sumFates(decided.flatMap(({ offers }) => offers ?? []))
}

function sumFates(fates: readonly Fates[]): Fates {
  const sum = (of: keyof Fates) => fates.reduce((total, one) => total + one[of], 0)
  return { accepted: sum('accepted'), rejected: sum('rejected') }
}

function shareOf({ accepted, rejected }: Fates): number | null {
  return accepted + rejected === 0 ? null : accepted / (accepted + rejected)
}

/** Of all that was ever decided, by steps of ten percent. */
function bandItems(scope: ReportScope): Item[] {
  const decided = proposalsAt(scope, scope.last).filter(({ state }) => state !== 'open')
  const bands = Map.groupBy(
    decided.flatMap(({ offers }) => offers?.bands ?? []),
    ({ from }) => from,
  )
  return [...bands]
    .sort(([one], [other]) => other - one)
    .map(([from, own]): Item => {
      const { accepted, rejected } = sumFates(own)
      const text = `${from}–${from + 10} %`
      return {
        text,
        note: null,
        url: null,
        detail: `${accepted} of ${accepted + rejected} accepted`,
        isPublic: true,
      }
    })
}

function newlyRejected(begin: Snapshot | null, end: Snapshot | null): number | null {
  if (!begin || !end) return null
  const known = new Set([...begin.rejected.mention, ...begin.rejected.related])
  return [...end.rejected.mention, ...end.rejected.related].filter((id) => !known.has(id)).length
}
