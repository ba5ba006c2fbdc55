import { expect, test } from 'vitest'
import { report } from '../../../pipelines/report/index.ts'
import type { OpsReport } from '../../../src/garden/ops/ops-report.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { type Counts, countByHand, periodByHand } from '../../fakes/ops/count-by-hand.ts'
import { importRepository } from '../../fakes/ops/import-repository.ts'
import { randomRepository } from '../../fakes/ops/random-repository.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

/** `REPOSITORIES=200 npx vitest run --project unit tests/pipelines/report/second-count.test.ts` plays more. */
const repositories = Number(process.env['REPOSITORIES'] ?? 6)

const zone = 'Europe/Berlin'
const settings = settingsSchema.parse({
  title: 'Garden',
  public: ['.'],
  evergreenMonths: 1,
  webRecheckDays: 7,
  engine: {
    baseUrl: 'https://engine.example.org/v1',
    key: { env: 'KEY' },
    currency: 'EUR',
    budget: { run: 1, month: 5 },
    text: { model: 'm', inputPrice: 1, outputPrice: 1 },
  },
})
const byHand = { zone, evergreenMonths: 1, webRecheckDays: 7, monthBudget: 5_000_000_000 }

/** Before clocks change, before the year ends. */
const begins = ['2026-10-12T09:00:00Z', '2026-12-10T09:00:00Z'].map(Date.parse)

test.each(Array.from({ length: repositories }, (_, seed) => seed))(
  'every figure is what a second count gives: repository %i',
  async (seed) => {
    const begin = begins[seed % 2] ?? 0
    const repository = randomRepository(seed, begin)
    const vault = makeVault({})
    importRepository(vault, repository.commits)
    importRepository(vault, [{ at: begin, files: ledgerFiles(repository) }], 'one/ledger')
    const world = quietWorld(makeVault({}))
    const kind = seed % 3 === 0 ? 'month' : 'week'
    for (const days of [18, 30]) {
      const instant = begin + days * 86_400_000
      // The instant is in the period that follows.
      const asOf = new Date(periodByHand(kind, instant, zone).end).toISOString()
      const told = await report(
        world,
        { vault, settings },
        { asOf, kind, zone, now: begin + 200 * 86_400_000 },
      )
      expect(figuresOf(told), told.period).toEqual(
        expected(countByHand(repository, kind, instant, byHand), told),
      )
    }
  },
  60_000,
)

function ledgerFiles({ effects, observations }: ReturnType<typeof randomRepository>): Record<string, string> {
  const text = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const byKind = Map.groupBy(observations, ({ kind }) => kind)
  const observed = [...byKind].map(([kind, lines]) => [`observed/${kind}-2026.jsonl`, text(lines)] as const)
  return { 'effects/post-2026.jsonl': text(effects), ...Object.fromEntries(observed) }
}

function figuresOf({ sections }: OpsReport): Counts {
  return Object.fromEntries(
    sections.flatMap(({ figures }) => figures).map(({ id, value, before }) => [id, [value, before]]),
  )
}

/** The counts of sections that have figures. */
function expected(counts: Counts, { sections }: OpsReport): Counts {
  const told = new Set<string>(sections.flatMap(({ figures }) => figures).map(({ id }) => id))
  return Object.fromEntries(Object.entries(counts).filter(([id]) => told.has(id)))
}
