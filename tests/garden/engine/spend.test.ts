import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { costOf, renderMoney, toNanos } from '../../../src/garden/engine/price.ts'
import { parseSpend, passedLimit, renderLine, sumSpend } from '../../../src/garden/engine/spend.ts'
import type { SpendLine } from '../../../src/schemas/spend-line.ts'

const word = fc.string({ minLength: 1 })
const amount = fc.integer({ min: 0, max: 1e12 })
const line: fc.Arbitrary<SpendLine> = fc.oneof(
  fc.record({
    kind: fc.constant('reserved' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    day: fc.constant('2026-11-23'),
    run: fc.constantFrom('r', 's'),
    command: fc.constantFrom('link', 'ask'),
    purpose: fc.constantFrom('embeddings' as const, 'judge' as const),
    model: word,
    call: word,
    baseUrl: word,
    currency: fc.constantFrom('EUR', 'USD'),
    nanos: amount,
  }),
  fc.record({
    kind: fc.constant('settled' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    day: fc.constant('2026-11-23'),
    inputTokens: fc.option(amount),
    outputTokens: fc.option(amount),
    nanos: amount,
    outcome: fc.constantFrom('answered' as const, 'timeout' as const),
  }),
)

const reserved = (id: string, nanos: number, run = 'r', currency = 'EUR'): SpendLine => ({
  kind: 'reserved',
  id,
  day: '2026-11-23',
  run,
  purpose: 'judge',
  model: 'm',
  call: 'c',
  baseUrl: 'b',
  currency,
  nanos,
})
const settled = (id: string, nanos: number): SpendLine => ({
  kind: 'settled',
  id,
  day: '2026-11-23',
  inputTokens: 1,
  outputTokens: null,
  nanos,
  outcome: 'answered',
})

describe('the record of what was spent', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(parseSpend(lines.map(renderLine).join(''))).toEqual({ lines, faults: [] })
      }),
    )
  })

  it('names the lines that are none, and keeps the others', () => {
    const text = `${renderLine(reserved('a', 1))}<<<<<<< HEAD\n\n{"kind":"reserved"}\n${renderLine(settled('a', 1))}`
    const { lines, faults } = parseSpend(text)
    expect(lines).toHaveLength(2)
    expect(faults).toEqual([{ line: 2 }, { line: 4 }])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseSpend(text)))
  })

  it('counts settled calls as settled, all others whole, and other currencies not at all', () => {
    const lines = [reserved('a', 10), settled('a', 3), reserved('b', 20, 's'), reserved('c', 40, 'r', 'USD')]
    const { all, runs } = sumSpend(lines, 'EUR')
    expect([all, runs.get('r'), runs.get('s')]).toEqual([23, 3, 20])
  })

  test('a call passes a limit by a billionth, and not by nothing', () => {
    const spent = sumSpend([reserved('a', 60), reserved('b', 30, 's')], 'EUR')
    const day = '2026-11-23'
    const limits = { run: 100, day: null, month: 200 }
    expect(passedLimit({ run: 'r', day, nanos: 40 }, spent, limits)).toBeNull()
    expect(passedLimit({ run: 'r', day, nanos: 41 }, spent, limits)).toBe('run')
    expect(passedLimit({ run: 's', day, nanos: 41 }, spent, { ...limits, month: 130 })).toBe('month')
    expect(passedLimit({ run: 't', day, nanos: 1 }, spent, { ...limits, run: 0 })).toBe('run')
  })

  test('a day has a limit of its own, which the next day starts anew', () => {
    const spent = sumSpend([reserved('a', 60), reserved('b', 30, 's')], 'EUR')
    const limits = { run: 100, day: 100, month: 200 }
    expect(passedLimit({ run: 's', day: '2026-11-23', nanos: 10 }, spent, limits)).toBeNull()
    expect(passedLimit({ run: 's', day: '2026-11-23', nanos: 11 }, spent, limits)).toBe('day')
    expect(passedLimit({ run: 's', day: '2026-11-24', nanos: 11 }, spent, limits)).toBeNull()
  })
})

describe('money', () => {
  it('is exact', () => {
    expect(costOf({ input: 1_000_000, output: 0 }, { input: 0.02, output: 9 })).toBe(toNanos(0.02))
    expect(costOf({ input: 3, output: 7 }, { input: 0.1, output: 0.6 })).toBe(300 + 4200)
    expect(costOf({ input: 1, output: 0 }, { input: 0.0001, output: 0 })).toBe(1)
  })

  it('never costs less than the price says', () => {
    const price = fc.double({ min: 0, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), price, (input, own) => {
        const cost = costOf({ input, output: 0 }, { input: own, output: 0 })
        expect(Number.isInteger(cost)).toBe(true)
        expect(cost).toBeGreaterThanOrEqual(input * own * 1000 * (1 - 1e-13))
      }),
    )
  })

  it.each([
    [0, '0.00 EUR'],
    [1, '0.000000001 EUR'],
    [1_234_567, '0.001235 EUR'],
    [12_345_678_901, '12.35 EUR'],
    [5_000_000_000_000, '5000 EUR'],
  ])('reads well: %i', (nanos, text) => {
    expect(renderMoney(nanos, 'EUR')).toBe(text)
  })
})
