import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from '../../../pipelines/report/index.ts'
import type { ReportQuestion } from '../../../src/garden/ops/choose-period.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { importRepository } from '../../fakes/ops/import-repository.ts'
import { commits, ledger } from '../../fakes/ops/two-changes.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const zone = 'Europe/Berlin'

const settings = settingsSchema.parse({
  title: 'Garden',
  public: ['.'],
  evergreenMonths: 1,
  report: { zone, expires: { MASTODON_TOKEN: '2027-01-10' } },
})

const questions = {
  // In the hour that there is twice.
  'change-of-clocks': { now: Date.parse('2026-10-25T00:30:00Z') },
  'week-of-the-change': { asOf: '2026-10-26', now: Date.parse('2027-02-01T00:00:00Z') },
  'first-month-after': { period: '2026-11', now: Date.parse('2027-02-01T00:00:00Z') },
  // In Berlin it is the new year already, and still the last week of the old one.
  'last-week-of-the-year': { now: Date.parse('2026-12-31T23:30:00Z') },
  'week-53': { period: '2026-W53', now: Date.parse('2027-02-01T00:00:00Z') },
}

/** `UPDATE_GARDENS=1` writes anew what is expected. */
const isUpdate = process.env['UPDATE_GARDENS'] === '1'

test('reports are the same whenever they are made, and whatever was kept of others', async () => {
  const vault = makeVault({})
  importRepository(vault, commits)
  importRepository(vault, ledger, 'one/ledger')
  const make = async (root: string, question: Omit<ReportQuestion, 'zone'>) =>
    JSON.stringify(await report(quietWorld(root), { vault, settings }, { ...question, zone }))
  const root = makeVault({})
  for (const [name, question] of Object.entries(questions)) {
    const first = await make(root, question)
    if (isUpdate) writeFileSync(goldenFile(name), first)
    expect(first, name).toBe(readGolden(name))
    expect(await make(root, question), name).toBe(first)
  }
}, 60_000)

/** Its keys are in the order of the report, and its lines are the formatter's. */
function readGolden(name: string): string {
  return JSON.stringify(JSON.parse(readFileSync(goldenFile(name), 'utf8')))
}

function goldenFile(name: string): string {
  return join(import.meta.dirname, 'golden', `${name}.json`)
}
