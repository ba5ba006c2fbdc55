/** Whether an engine is set up, what is missing, and what it would cost. Asks nobody. */
import { modelWarnings } from '../../src/garden/engine/model-warnings.ts'
import { renderMoney, toNanos } from '../../src/garden/engine/price.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { EngineSettings } from '../../src/schemas/engine-settings.ts'
import { type LinkCost, linkCost } from '../adapters/engine/link-cost.ts'
import { readKey } from '../adapters/engine/read-key.ts'
import { readSpent } from '../adapters/engine/spend-ledger.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'
import type { Finding } from './finding.ts'

const subject = 'Engine'
const embedded = 'the embedded one is used'

export async function engineFindings(
  world: World,
  { vault, settings: { engine } }: GardenPlace,
  read: GardenRead,
): Promise<Finding[]> {
  if (!engine) {
    const found = 'the embedded one, which needs no key and no network'
    return [{ subject, state: 'good', found, advice: null }]
  }
  const models = [engine.embeddings?.model, engine.text?.model].filter((model) => model !== undefined)
  if (models.length === 0) {
    const advice = 'Name a model in `engine.embeddings` or `engine.text` of garden.config.ts.'
    return [{ subject, state: 'missing', found: `no model is named: ${embedded}`, advice }]
  }
  const { fault } = readKey(engine.key)
  if (fault !== null) {
    const advice = `Set \`${engine.key.env}\` in the environment, never in a file of the project.`
    return [{ subject, state: 'missing', found: `${fault}: ${embedded}`, advice }]
  }
  const cost = await linkCost(world, vault, engine, read)
  const spent = await spentFinding(vault, world.today(), engine, models)
  return [
    spent,
    ...modelFindings(engine, world.today()),
    ...embeddingsFindings(engine, cost.embeddings),
    ...judgeFindings(engine, cost.judge),
  ]
}

/** Models that end, and prices that are too low or old. */
function modelFindings(engine: EngineSettings, today: string): Finding[] {
  return modelWarnings(engine, today).map((found) => ({
    subject: 'Model',
    state: 'missing',
    found,
    advice: 'Look at `engine` in garden.config.ts.',
  }))
}

async function spentFinding(
  vault: string,
  day: string,
  { baseUrl, budget, currency }: EngineSettings,
  models: readonly string[],
): Promise<Finding> {
  try {
    const { all, days } = await readSpent(vault, day, currency)
    const isDayLeft = budget.day === undefined || (days.get(day) ?? 0) < toNanos(budget.day)
    const isMonthLeft = all < toNanos(budget.month)
    const left = isDayLeft && isMonthLeft
    const limit = isMonthLeft ? 'day' : 'month'
    const money = `${renderMoney(all, currency)} of ${renderMoney(toNanos(budget.month), currency)} spent this month`
    return {
      subject,
      state: left ? 'good' : 'missing',
      found: `${models.join(' and ')} at ${baseUrl}, ${money}`,
      advice: left ? null : `Wait for the next ${limit}, or set \`engine.budget.${limit}\` higher.`,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { subject, state: 'bad', found: error.message, advice: error.hint }
  }
}

function embeddingsFindings({ currency, budget }: EngineSettings, cost: LinkCost['embeddings']): Finding[] {
  if (!cost) return []
  const { notes, missing, nanos } = cost
  const isWithin = nanos <= toNanos(Math.min(budget.run, budget.month))
  return [
    {
      subject: 'Embeddings',
      state: isWithin ? 'good' : 'missing',
      found: `${notes - missing} of ${notes} notes have theirs, the others cost at most ${renderMoney(nanos, currency)}`,
      advice: isWithin ? null : 'Set `engine.budget` higher, or run `one link` several times.',
    },
  ]
}

function judgeFindings({ currency }: EngineSettings, cost: LinkCost['judge']): Finding[] {
  if (!cost) return []
  const [one, all] = [renderMoney(cost.one, currency), renderMoney(cost.all, currency)]
  const found = `reads suggestions of up to ${cost.notes} notes, each for up to about ${one}, all for ${all}`
  return [{ subject: 'Judge', state: 'good', found, advice: null }]
}
