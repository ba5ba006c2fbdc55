/** How many mutants there are, and how long each may take. */
import { cpuUsage, env } from 'node:process'

/** As many as the acceptance asks for; `FC_RUNS=n` digs deeper. */
export const mutationRuns = Math.max(2_000, Number(env['FC_RUNS'] ?? 0))

/** Of the processor, so that a busy machine changes nothing. */
export const mostMilliseconds = 2_000

export function spentOn<T>(work: () => T): { result: T; milliseconds: number } {
  const before = cpuUsage()
  const result = work()
  const { user, system } = cpuUsage(before)
  return { result, milliseconds: (user + system) / 1_000 }
}
