/** Closes the issues of reports after which newer ones came, but none that somebody opened again. */
import type { EffectStatus } from '../../../src/garden/effects/effect-status.ts'
import { mostDue } from '../../../src/garden/ops/due-periods.ts'
import { parsePeriod } from '../../../src/garden/ops/period.ts'
import { GithubError } from '../../adapters/github/github-error.ts'
import type { Issues } from '../../adapters/github/open-issues.ts'

/** `reported`: the periods of one kind. Returns the numbers of issues that could not be looked at or closed. */
export async function closeOlder(
  issues: Issues,
  reported: ReadonlyMap<string, EffectStatus>,
  zone: string,
): Promise<number[]> {
  const sent = [...reported]
    .flatMap(([name, { state, receipt }]) => {
      const number = Number(/^\d+$/.exec((state === 'done' && receipt?.id) || '')?.[0])
      return Number.isNaN(number) ? [] : [{ number, begin: parsePeriod(name, zone).begin }]
    })
    .sort((a, b) => a.begin - b.begin)
  const failed: number[] = []
  for (const { number } of sent.slice(-mostDue - 1, -1))
    try {
      const { isOpen, isReopened } = await issues.get(number)
      if (isOpen && !isReopened) await issues.edit(number, { state: 'closed' })
    } catch (error) {
      if (!(error instanceof GithubError)) throw error
      // One that was deleted needs no closing.
      if (error.status !== 404 && error.status !== 410) failed.push(number)
    }
  return failed
}
