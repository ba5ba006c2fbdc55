/** Whether the next call would end as this one did: who asks one thing after another stops then. */
import type { EngineFault } from './engine.ts'

const lasting = new Set<EngineFault['kind']>(['budget', 'key', 'forbidden', 'limit', 'network', 'aborted'])

export function endsRun({ kind }: EngineFault): boolean {
  return lasting.has(kind)
}
