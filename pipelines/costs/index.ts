/** What engines have cost, by the record in the vault, and what is left of the budget. Asks nobody, writes nothing. */
import { type CostReport, reportCosts } from '../../src/garden/engine/cost-report.ts'
import { modelWarnings } from '../../src/garden/engine/model-warnings.ts'
import { limitsOf, readLedger } from '../adapters/engine/spend-ledger.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface Costs extends CostReport {
  /** What to know of the models that the settings name. */
  warnings: string[]
}

/** Throws `UserError` for a record that cannot be read. */
export async function costs(
  world: Pick<World, 'today'>,
  { vault, settings: { engine } }: Pick<GardenPlace, 'vault' | 'settings'>,
): Promise<Costs> {
  const today = world.today()
  const limits = engine ? { currency: engine.currency, ...limitsOf(engine.budget) } : null
  const report = reportCosts(await readLedger(vault), today, limits)
  return { ...report, warnings: engine ? modelWarnings(engine, today) : [] }
}
