/** Why something is not asked for: it could cost more than there is left. */
import type { EngineFault } from '../../../src/garden/engine/engine.ts'
import { renderMoney, toNanos } from '../../../src/garden/engine/price.ts'
import type { SpendLimits } from '../../../src/garden/engine/spend.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'

/** `what` opens a sentence, such as `A call`. */
export function budgetFault(
  what: string,
  limit: keyof SpendLimits,
  nanos: number,
  { budget, currency }: Pick<EngineSettings, 'budget' | 'currency'>,
): EngineFault {
  const money = (amount: number) => renderMoney(amount, currency)
  const most = money(toNanos(budget[limit] ?? 0))
  const message = `${what} that costs up to ${money(nanos)} could pass the budget of ${most} for one ${limit}.`
  return { kind: 'budget', message }
}
