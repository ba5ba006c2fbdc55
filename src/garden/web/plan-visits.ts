/** Decides which addresses are asked for today, and which archived copies are looked for. */
import type { WebRecord } from '../../schemas/web-record.ts'
import { compareText } from '../paths.ts'
import { webState } from './link-state.ts'

export interface VisitPlan {
  /** Addresses to ask for, the most urgent first. */
  visits: string[]
  /** How many more are due. */
  left: number
}

export interface VisitSettings {
  today: string
  /** Days after which an address that was there is asked for again. */
  recheckDays: number
  /** At most so many visits. */
  limit: number
}

/**
 * The addresses that are due: those never asked for, those that failed on an
 * earlier day, and all others after `recheckDays`. Whoever waits longest comes first.
 */
export function planVisits(
  addresses: Iterable<string>,
  records: ReadonlyMap<string, WebRecord>,
  { today, recheckDays, limit }: VisitSettings,
): VisitPlan {
  const due = [...addresses]
    .map((address) => ({ address, record: records.get(address) }))
    .filter(({ record }) => !record || isDue(record, today, recheckDays))
    .sort(
      (a, b) => compareText(lastAsked(a.record), lastAsked(b.record)) || compareText(a.address, b.address),
    )
  return {
    visits: due.slice(0, limit).map(({ address }) => address),
    left: Math.max(0, due.length - limit),
  }
}

/** Whether an archived copy of the address is wanted, and was not looked for lately. */
export function wantsArchive(record: WebRecord, today: string, recheckDays: number): boolean {
  if (webState(record) !== 'dead' || record.archive !== null) return false
  return record.sought === null || daysBetween(record.sought, today) >= recheckDays
}

function isDue(record: WebRecord, today: string, recheckDays: number): boolean {
  if (record.notBefore !== null && record.notBefore > today) return false
  const asked = lastAsked(record)
  if (asked === '') return true
  const wait = webState(record) === 'failing' ? 1 : recheckDays
  return daysBetween(asked, today) >= wait
}

/** Empty for an address that was never asked for. */
function lastAsked(record: WebRecord | undefined): string {
  return record?.answers.at(-1)?.last ?? ''
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
