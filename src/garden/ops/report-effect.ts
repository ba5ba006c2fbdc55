/** What the ledger calls the sending of a report. */
import type { EffectLine } from '../../schemas/effect-line.ts'
import { readBook } from '../effects/effect-book.ts'
import type { EffectStatus } from '../effects/effect-status.ts'
import { type PeriodKind, periodKinds } from './ops-report.ts'
import { parsePeriod } from './period.ts'

/** Kinds of effects: the issue, and the e-mail. */
export type ReportEffectKind = 'report' | 'report-mail'

/** What a report without anything to say is put down as: nothing is sent. */
export const quietReceipt = { id: 'quiet', url: null }

export function reportId(
  kind: ReportEffectKind,
  { kind: of, name }: { kind: PeriodKind; name: string },
  digest: (text: string) => string,
): string {
  return digest(JSON.stringify([kind, of, name])).slice(0, 32)
}

/** Such as `week 2026-W47`. */
export function reportSubject({ kind, name }: { kind: PeriodKind; name: string }): string {
  return `${kind} ${name}`
}

/** Of each kind of period, by name: what became of its report. Subjects that name no period are left out. */
export function readReported(lines: readonly EffectLine[]): Map<PeriodKind, Map<string, EffectStatus>> {
  const { statuses } = readBook(lines)
  const reported = new Map(periodKinds.map((kind) => [kind, new Map<string, EffectStatus>()]))
  for (const line of lines) {
    if (line.state !== 'proposed' || line.updates !== undefined) continue
    const [kind = '', name = ''] = line.subject.split(' ')
    const status = statuses.get(line.id)
    if (status && isPeriod(kind, name)) reported.get(kind as PeriodKind)?.set(name, status)
  }
  return reported
}

function isPeriod(kind: string, name: string): boolean {
  try {
    return parsePeriod(name, 'UTC').kind === kind
  } catch {
    return false
  }
}
