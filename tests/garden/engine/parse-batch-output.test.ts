import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { parseBatchOutput } from '../../../src/garden/engine/batch/parse-batch-output.ts'

const line = (id: string, body: unknown, status = 200) =>
  JSON.stringify({ custom_id: id, response: { status_code: status, body }, error: null })
const wanted = new Set(['a', 'b'])

test.each<[what: string, text: string, lines: unknown[], foreign: number]>([
  ['an answer', line('a', { x: 1 }), [['a', { kind: 'answered', body: { x: 1 } }]], 0],
  [
    'a refusal, with what it names',
    line('a', { error: { param: 'seed' } }, 400),
    [['a', { kind: 'refused', status: 400, parameter: 'seed' }]],
    0,
  ],
  [
    'a request that was never made',
    '{"custom_id":"a","response":null,"error":{"code":"batch_expired"}}',
    [['a', { kind: 'refused', status: null, parameter: null }]],
    0,
  ],
  ['a line said twice', `${line('a', 1)}\n${line('a', 1)}\n`, [['a', { kind: 'answered', body: 1 }]], 0],
  [
    'lines that say different things, the last as the first',
    [line('a', 1), line('a', 2), line('a', 1)].join('\n'),
    [['a', { kind: 'doubtful' }]],
    0,
  ],
  ['strangers and what is no line', `${line('c', 1)}\nnone\n{"response":{}}\n\n`, [], 3],
])('reads %s', (_, text, lines, foreign) => {
  const output = parseBatchOutput(text, wanted)
  expect([[...output.lines], output.foreign]).toEqual([lines, foreign])
})

it('reads whatever comes, and takes nothing that was not asked for', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ custom_id: fc.constantFrom('a', 'b', 'c', '__proto__'), response: fc.anything() })
      .map(toJson),
  )
  fc.assert(
    fc.property(fc.array(piece), (lines) => {
      const output = parseBatchOutput(lines.join('\n'), wanted)
      expect([...output.lines.keys()].every((id) => wanted.has(id))).toBe(true)
    }),
  )
})

it('finds every answer, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid()), fc.jsonValue(), (ids, body) => {
      const text = ids
        .map((id) => line(id, body))
        .toReversed()
        .join('\n')
      const { lines, foreign } = parseBatchOutput(text, new Set(ids))
      expect([lines.size, foreign]).toEqual([ids.length, 0])
    }),
  )
})

function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''
}
