/** What servers know is found out once, and an answer of another form is sent back once. */
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import type { Question } from '../../../src/garden/engine/engine.ts'
import { type EngineRun, engineInput, enginePlace, openRun } from '../../fakes/engine-place.ts'
import { responding, type Script, saying, startEngine } from '../../fakes/engine-server.ts'

const question: Question<{ order: number[] }> = {
  purpose: 'claims',
  instructions: 'Put the numbers in order.',
  material: { numbers: [2, 1] },
  answer: { name: 'order', schema: z.strictObject({ order: z.array(z.int()) }) },
  outputTokens: 50,
}
const answer = '{"order": [1, 2]}'

const ask = ({ engine }: Pick<EngineRun, 'engine'>, material: unknown = 0, repair = false) => {
  if (!engine.ask) throw new Error('there is no engine')
  return engine.ask({ ...question, material, repair })
}

const both: Script = ({ path }) => ({
  body: path === '/v1/responses' ? responding(answer) : saying(answer),
})

test('the newer API is asked where a server knows it, and told to keep nothing', async () => {
  const knows = ['/v1/responses', '/v1/chat/completions'] as const
  const server = await startEngine(both, { knows })
  const run = await openRun(enginePlace(engineInput(server.baseUrl)))
  expect(await ask(run)).toMatchObject({ value: { value: { order: [1, 2] }, provenance: { calls: 1 } } })
  expect(server.calls).toMatchObject([
    { path: '/v1/responses', body: { store: false, text: { format: { type: 'json_schema' } } } },
  ])
})

test('a server that answers the newer API in no known form is asked by the older', async () => {
  const knows = ['/v1/responses', '/v1/chat/completions'] as const
  const script: Script = ({ path }) => ({ body: path === '/v1/responses' ? { ok: true } : saying(answer) })
  const server = await startEngine(script, { knows })
  const run = await openRun(enginePlace(engineInput(server.baseUrl)))
  expect(await ask(run)).toHaveProperty('value')
  await ask(run, 1)
  const paths = server.calls.map(({ path }) => path)
  expect(paths).toEqual(['/v1/responses', '/v1/chat/completions', '/v1/chat/completions'])
})

describe('a server that says nothing but no', () => {
  const plain: Script = ({ body }) =>
    Object.keys(body).sort().join() === 'max_tokens,messages,model'
      ? { body: saying(`<think>One is less.</think>\n\`\`\`json\n${answer}\n\`\`\``) }
      : { status: 400, body: { error: 'bad request' } }

  it('is asked ever more plainly, and its answer is looked at all the same', async () => {
    const server = await startEngine(plain)
    const run = await openRun(enginePlace(engineInput(server.baseUrl)))
    expect(await ask(run)).toMatchObject({ value: { value: { order: [1, 2] } } })
  })

  it('is known in the next run, for its address and model', async () => {
    const server = await startEngine(plain)
    const place = enginePlace(engineInput(server.baseUrl))
    const first = await openRun(place)
    await ask(first)
    first.close()
    const before = server.calls.length
    const second = await openRun(place, { root: first.root })
    await ask(second, 1)
    expect(server.calls).toHaveLength(before + 1)
    second.close()
    const text = { model: 'words-2', inputPrice: 1, outputPrice: 2 }
    const other = { ...place, settings: enginePlace(engineInput(server.baseUrl, { text })).settings }
    await ask(await openRun(other, { root: first.root }))
    expect(server.calls.length).toBeGreaterThan(before + 2)
  })

  it('to everything is believed to know nothing less for it', async () => {
    const server = await startEngine((call, number) =>
      number < 5 ? { status: 400, body: {} } : both(call, number),
    )
    const run = await openRun(enginePlace(engineInput(server.baseUrl)))
    expect(await ask(run)).toMatchObject({ fault: { kind: 'request' } })
    await ask(run, 1)
    expect(server.calls.at(-1)?.body).toHaveProperty('response_format')
    expect((await readSpent(run.place.vault, '2026-11-22', 'EUR')).all).toBe(120_000)
  })
})

describe('an answer of another form', () => {
  it('is sent back once, with what is wrong with it, and both are paid', async () => {
    const server = await startEngine((_call, number) => ({
      body: saying(number === 0 ? '{"order": ["1"]}' : answer),
    }))
    const run = await openRun(enginePlace(engineInput(server.baseUrl)))
    expect(await ask(run, 0, true)).toMatchObject({
      value: { value: { order: [1, 2] }, provenance: { nanos: 240_000, cost: 240_000 } },
    })
    const [, , said, again] = z
      .array(z.object({ role: z.string(), content: z.string() }))
      .parse(server.calls[1]?.body['messages'])
    expect(said).toEqual({ role: 'assistant', content: '{"order": ["1"]}' })
    expect(again?.content).toMatch(/^This answer cannot be used: `order\.0`: /)
    expect(await ask(run, 0, true)).toMatchObject({ value: { provenance: { nanos: 0, cost: 240_000 } } })
  })

  it('is sent back no second time, and never kept', async () => {
    const server = await startEngine(() => ({ body: saying('{"order": "1"}') }))
    const run = await openRun(enginePlace(engineInput(server.baseUrl)))
    expect(await ask(run, 0, true)).toMatchObject({ fault: { kind: 'answer' } })
    expect(server.calls).toHaveLength(2)
    await ask(run, 0, true)
    expect(server.calls).toHaveLength(4)
  })

  it('is not sent back where it was cut off or refused', async () => {
    const server = await startEngine(() => ({ body: saying(answer, { finish: 'content_filter' }) }))
    const run = await openRun(enginePlace(engineInput(server.baseUrl)))
    expect(await ask(run, 0, true)).toMatchObject({ fault: { kind: 'answer' } })
    expect(server.calls).toHaveLength(1)
  })
})
