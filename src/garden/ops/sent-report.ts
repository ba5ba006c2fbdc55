/** What became of the reports that were to be sent. */
import type { EffectStatus } from '../effects/effect-status.ts'
import type { Waiting } from '../effects/next-step.ts'
import type { PeriodKind } from './ops-report.ts'

export interface SentReport {
  way: 'issue' | 'mail'
  kind: PeriodKind
  period: string
  /** It has nothing to say, and is put down as told. */
  isQuiet: boolean
  did: 'send' | 'update' | 'find' | null
  state: EffectStatus['state']
  /** Why nothing was done; null where something was. */
  because: Waiting | 'channel-stopped' | null
  /** Why it failed, or is in doubt. */
  reason: string | null
  /** The issue. */
  url: string | null
}

export interface Sending {
  reports: SentReport[]
  /** How many periods ended so long ago without a report that they get none. */
  skipped: number
  /** Ways of the settings that cannot be gone, and what they need. */
  missing: { way: SentReport['way']; needs: readonly string[] }[]
}

/** Whether somebody has to look: nothing that the next run mends by itself. */
export function needsLook({ reports, missing }: Sending): boolean {
  const isOpen = ({ did, state, because }: SentReport) =>
    state === 'failed' || state === 'damaged' || (state === 'unknown' && did !== null) || isRefusal(because)
  return missing.length > 0 || reports.some(isOpen)
}

function isRefusal(because: SentReport['because']): boolean {
  return because === 'changed' || because === 'not-in-records' || because === 'cut-short'
}
