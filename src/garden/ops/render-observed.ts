/** What `one observe` did, as text. The world may read it: it names nothing. */
import type { Observation, ObservationKind } from '../../schemas/observation.ts'
import { visibleText } from '../report/visible-text.ts'

export interface Observed {
  /** What was not recorded before. */
  added: Observation[]
  /** Whether it is recorded: not where it was only planned. */
  isRecorded: boolean
  /** What could not be seen, a sentence each. */
  gaps: string[]
  /** Whether that is to be mended: something was asked, and failed. */
  hasFailed: boolean
}

export function renderObserved({ added, isRecorded, gaps }: Observed): string {
  const byKind = Map.groupBy(added, ({ kind }) => kind)
  const parts = [...byKind].map(([kind, { length }]) => `${length} ${nouns[kind][length === 1 ? 0 : 1]}`)
  const first =
    parts.length === 0
      ? 'Nothing new was seen.'
      : `${isRecorded ? 'Recorded' : 'Would record'}: ${parts.join(', ')}.`
  return `${[first, ...gaps].map(visibleText).join('\n')}\n`
}

const nouns: Record<ObservationKind, readonly [one: string, more: string]> = {
  run: ['run of a workflow', 'runs of workflows'],
  workflow: ['state of a workflow', 'states of workflows'],
  proposal: ['state of a proposal', 'states of proposals'],
  site: ['measure of the site', 'measures of the site'],
  lighthouse: ['report of Lighthouse', 'reports of Lighthouse'],
}
