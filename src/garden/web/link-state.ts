/** What the answers of a server, day after day, come to. */
import type { WebAnswer, WebRecord } from '../../schemas/web-record.ts'

/**
 * `unknown`: not asked yet; `failing`: no good answer lately, and no reason to
 * call it dead; `blocked`: the server does not answer programs.
 */
export type WebState = 'unknown' | 'alive' | 'moved' | 'blocked' | 'failing' | 'dead'

/** A page may be away for a day or two: only after so many days without it is it gone. */
const daysUntilDead = 3

/** The state of the address of `record`. */
export function webState({ answers, moved }: Pick<WebRecord, 'answers' | 'moved'>): WebState {
  const last = answers.at(-1)
  if (!last) return 'unknown'
  if (last.outcome === 'alive') return moved === null ? 'alive' : 'moved'
  if (last.outcome === 'blocked') return 'blocked'
  return daysGone(answers) >= daysUntilDead ? 'dead' : 'failing'
}

/** The first day on which it was found gone; null when it was not, since it last was there. */
export function goneSince({ answers }: Pick<WebRecord, 'answers'>): string | null {
  return sinceThere(answers).find(({ outcome }) => outcome === 'gone')?.first ?? null
}

/** An error of the server or of the network says nothing of the page: it neither counts nor ends the count. */
function daysGone(answers: readonly WebAnswer[]): number {
  return sinceThere(answers).reduce((sum, { outcome, days }) => sum + (outcome === 'gone' ? days : 0), 0)
}

function sinceThere(answers: readonly WebAnswer[]): WebAnswer[] {
  const there = answers.findLastIndex(({ outcome }) => outcome === 'alive' || outcome === 'blocked')
  return answers.slice(there + 1)
}
