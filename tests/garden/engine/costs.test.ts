import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { reportCosts } from '../../../src/garden/engine/cost-report.ts'
import { modelWarnings } from '../../../src/garden/engine/model-warnings.ts'
import { renderCosts } from '../../../src/garden/engine/render-costs.ts'
import { sumSpend } from '../../../src/garden/engine/spend.ts'
import { engineSettings } from '../../../src/schemas/engine-settings.ts'
import { findEnd, findPrice, knownEnds, knownPrices } from '../../../src/schemas/known-models.ts'
import type { SpendLine } from '../../../src/schemas/spend-line.ts'

const reserved = (id: string, nanos: number, more: Partial<SpendLine> = {}) =>
  ({
    kind: 'reserved',
    id,
    day: '2026-11-23',
    run: 'r',
    purpose: 'judge',
    model: 'm',
    call: 'c',
    baseUrl: 'b',
    currency: 'EUR',
    nanos,
    ...more,
  }) as SpendLine
const settled = (id: string, nanos: number): SpendLine => ({
  kind: 'settled',
  id,
  day: '2026-11-23',
  inputTokens: null,
  outputTokens: null,
  nanos,
  outcome: 'answered',
})
const euro = 1_000_000_000
const lines = [
  reserved('a', 4 * euro, { day: '2026-10-31', command: 'link' }),
  settled('a', euro),
  reserved('b', 2 * euro, { command: 'link', purpose: 'embeddings', model: 'v' }),
  reserved('c', euro, { currency: 'USD' }),
  settled('c', 0),
]

describe('the costs', () => {
  it('stand by month, day, command, use and model, each currency for itself', () => {
    const { currencies, left } = reportCosts(lines, '2026-11-23', null)
    expect(left).toBeNull()
    expect(currencies.map(({ currency, calls, nanos }) => [currency, calls, nanos])).toEqual([
      ['EUR', 2, 3 * euro],
      ['USD', 1, 0],
    ])
    expect(currencies[0]).toMatchObject({
      months: [
        { name: '2026-10', calls: 1, nanos: euro },
        { name: '2026-11', calls: 1, nanos: 2 * euro },
      ],
      days: [{ name: '2026-10-31' }, { name: '2026-11-23' }],
      commands: [{ name: 'link', calls: 2, nanos: 3 * euro }],
      uses: [{ name: 'embeddings' }, { name: 'judge' }],
      models: [{ name: 'm' }, { name: 'v' }],
      open: [{ id: 'b', day: '2026-11-23', purpose: 'embeddings', model: 'v', nanos: 2 * euro }],
    })
    expect(currencies[1]?.commands).toMatchObject([{ name: 'unknown' }])
  })

  it('leave of a run no more than the day, and of the day no more than the month', () => {
    const leftOf = (run: number, day: number | null, month: number) =>
      reportCosts(lines, '2026-11-23', { currency: 'EUR', run, day, month }).left
    expect(leftOf(euro, null, 10 * euro)).toMatchObject({ run: euro, day: null, month: 8 * euro })
    expect(leftOf(9 * euro, 5 * euro, 10 * euro)).toMatchObject({ run: 3 * euro, day: 3 * euro })
    expect(leftOf(9 * euro, 9 * euro, 3 * euro)).toMatchObject({ run: euro, day: euro, month: euro })
    expect(leftOf(euro, null, euro)).toMatchObject({ run: 0, month: 0 })
  })

  it('are what the ledger counts against the budget', () => {
    const line = fc.oneof(
      fc
        .record({ id: fc.constantFrom('a', 'b', 'c'), nanos: fc.nat() })
        .map(({ id, nanos }) => reserved(id, nanos)),
      fc
        .record({ id: fc.constantFrom('a', 'b', 'c'), nanos: fc.nat() })
        .map(({ id, nanos }) => settled(id, nanos)),
    )
    fc.assert(
      fc.property(fc.array(line), (some) => {
        const [costs] = reportCosts(some, '2026-11-23', null).currencies
        expect(costs?.nanos ?? 0).toBe(sumSpend(some, 'EUR').all)
      }),
    )
  })

  it('read well', () => {
    const limits = { currency: 'EUR', run: euro, day: null, month: 5 * euro }
    const text = renderCosts(reportCosts(lines, '2026-11-23', limits), ['Beware.'])
    expect(text).toContain('3.00 EUR in 2 calls\n')
    expect(text).toContain('By month\n  2026-10  1.00 EUR in 1 call\n')
    expect(text).toContain('never settled, counted whole\n  2026-11-23 embeddings v 2.00 EUR\n')
    expect(text.endsWith('Left: 1.00 EUR for a run, 3.00 EUR this month.\n\nBeware.\n')).toBe(true)
    expect(renderCosts(reportCosts([], '2026-11-23', null), [])).toBe('No call was ever made.\n')
  })
})

describe('what is known of models', () => {
  const address = 'https://api.openai.com/v1'
  const engine = (more: Record<string, unknown>) =>
    engineSettings.parse({
      baseUrl: address,
      key: { env: 'KEY' },
      currency: 'USD',
      budget: { run: 1, month: 1 },
      ...more,
    })

  it('says where and when it was read', () => {
    for (const { source, read } of [...knownPrices, ...knownEnds])
      expect([URL.canParse(source), /^\d{4}-\d\d-\d\d$/.test(read)]).toEqual([true, true])
  })

  it('holds for one host and one currency, and for dated snapshots', () => {
    expect(findPrice('gpt-6-luna', address, 'USD')).toMatchObject({ input: 0.1, output: 0.5 })
    expect(findPrice('gpt-6-luna', address, 'EUR')).toBeNull()
    expect(findPrice('gpt-6-luna', 'https://models.example/v1', 'USD')).toBeNull()
    expect(findEnd('o3-2025-04-16', address)?.ends).toBe('2026-12-11')
    expect(findEnd('o3-2025-04-16', 'http://localhost:1/v1')).toBeNull()
  })

  test('an end that is near or past is warned about, one far off is not', () => {
    const dying = engine({ text: { model: 'gpt-4o-mini', inputPrice: 1, outputPrice: 1 } })
    expect(modelWarnings(dying, '2026-11-23')[0]).toMatch(/answers until 2027-01-14, 52 more days/)
    expect(modelWarnings(dying, '2027-01-14')[0]).toMatch(/was shut down on 2027-01-14/)
    expect(modelWarnings(dying, '2026-01-01')).toEqual([])
  })

  test('a price below the known one, and a known one of long ago, are warned about', () => {
    const low = engine({ text: { model: 'gpt-6-luna', inputPrice: 0.01, outputPrice: 0.5 } })
    expect(modelWarnings(low, '2026-11-23')).toEqual([expect.stringContaining('is set at 0.01 and 0.5')])
    const known = engine({ embeddings: { model: 'text-embedding-3-small' } })
    expect(modelWarnings(known, '2026-11-23')).toEqual([])
    expect(modelWarnings(known, '2027-11-23')).toEqual([expect.stringContaining('look it up anew')])
  })
})
