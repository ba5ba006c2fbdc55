/** The record of what was seen of the machinery, as text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseObservations, withObservations } from '../../../src/garden/ops/observation-text.ts'
import { anyObservation } from '../../fakes/arbitrary-observation.ts'

const state = (year: number, of = 'active') =>
  ({
    kind: 'workflow',
    v: 1,
    at: `${year}-03-01T00:00:00.000Z`,
    file: 'tend.yml',
    name: 'Tend',
    state: of,
  }) as const

describe('observations as text', () => {
  it('reads what it wrote, in any number of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyObservation, { maxLength: 5 }), { maxLength: 4 }), (steps) => {
        let files = new Map<string, string>()
        for (const step of steps) files = new Map([...files, ...withObservations(files, step)])
        const { lines, faults } = parseObservations(files)
        const texts = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort()
        expect(texts(lines)).toEqual(texts(steps.flat()))
        expect(faults).toEqual([])
      }),
    )
  })

  it('only ever adds to the end of a file', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), fc.string(), (added, before) => {
        const files = new Map([['observed/run-2026.jsonl', before]])
        const after = withObservations(files, added).get('observed/run-2026.jsonl') ?? before
        expect(after.startsWith(before)).toBe(true)
      }),
    )
  })

  it('has a file for each kind and year', () => {
    const changed = withObservations(new Map(), [state(2027), state(2026)])
    expect([...changed.keys()]).toEqual(['observed/workflow-2026.jsonl', 'observed/workflow-2027.jsonl'])
  })

  it('tells lines that cannot be read with their places, and reads the others', () => {
    const text = [
      JSON.stringify(state(2026)),
      '{"kind":"workflow"',
      '',
      JSON.stringify({ ...state(2026), title: 'A private note' }),
      JSON.stringify({ ...state(2026), v: 2 }),
      JSON.stringify(state(2026, 'disabled_inactivity')),
    ].join('\n')
    const { lines, faults } = parseObservations(new Map([['observed/workflow-2026.jsonl', text]]))
    expect(lines).toEqual([state(2026), state(2026, 'disabled_inactivity')])
    expect(faults).toEqual([2, 4, 5].map((line) => ({ file: 'observed/workflow-2026.jsonl', line })))
  })

  it('never throws, and leaves other files alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseObservations(new Map([['observed/run-2026.jsonl', text]]))
        expect(read.lines).toEqual([])
      }),
    )
    const others = ['observed/run-26.jsonl', 'observed/weather-2026.jsonl', 'effects/run-2026.jsonl']
    expect(parseObservations(new Map(others.map((path) => [path, '{']))).faults).toEqual([])
  })
})
