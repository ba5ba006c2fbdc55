import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, test, vi } from 'vitest'
import { parseSpend, sumSpend } from '../../../src/garden/engine/spend.ts'
import type { SpendLine } from '../../../src/schemas/spend-line.ts'
import { type EngineRun, engineInput, enginePlace, openRun } from '../../fakes/engine-place.ts'
import {
  closedAddress,
  type EngineServer,
  type Reply,
  type Script,
  startEngine,
  vectorsFor,
} from '../../fakes/engine-server.ts'

const good: Script = (call) => ({ body: vectorsFor(call) })

async function embedWith(
  script: Script,
  settings: Record<string, unknown> = {},
): Promise<EngineRun & { server: EngineServer }> {
  const server = await startEngine(script)
  return { server, ...(await openRun(enginePlace(engineInput(server.baseUrl, settings)))) }
}

const embed = async ({ engine }: Pick<EngineRun, 'engine'>, texts: string[], signal?: AbortSignal) => {
  if (!engine.embed) throw new Error('there is no engine')
  return engine.embed(texts, signal ? { signal } : {})
}

function ledgerOf({ place }: Pick<EngineRun, 'place'>): SpendLine[] {
  const folder = join(place.vault, '.one/engine')
  const names = readdirSync(folder)
  const { lines, faults } = parseSpend(names.map((name) => readFileSync(join(folder, name), 'utf8')).join(''))
  expect(faults).toEqual([])
  return lines
}

const outcomes = (run: Pick<EngineRun, 'place'>) =>
  ledgerOf(run).flatMap((line) => (line.kind === 'settled' ? [line.outcome] : []))

const spent = (run: Pick<EngineRun, 'place'>) => sumSpend(ledgerOf(run), 'EUR').all

describe('embeddings', () => {
  it('come in the order of their texts, with where they are from', async () => {
    const run = await embedWith((call) => {
      const body = vectorsFor(call)
      return { body: { ...body, data: body.data.toReversed() } }
    })
    const [first, second] = await Promise.all([
      embed(run, ['water', 'stone']),
      embed(run, ['stone', 'water']),
    ])
    if ('fault' in first || 'fault' in second) throw new Error('no answer')
    expect(first.value.vectors.toReversed()).toEqual(second.value.vectors)
    expect(first.value.provenance).toMatchObject({
      engine: 'openai-compatible',
      baseUrl: run.server.baseUrl,
      model: 'vec-1',
      reportedModel: 'vec-1',
    })
  })

  it('are asked for once, and each text once', async () => {
    const run = await embedWith(good)
    await embed(run, ['a', 'b', 'a'])
    const again = await embed(run, ['b', 'a', 'c'])
    expect(run.server.calls.map(({ body }) => body['input'])).toEqual([['a', 'b'], ['c']])
    expect('value' in again && again.value.provenance.calls).toBe(1)
  })

  it('are the same out of the cache, for nothing', async () => {
    const run = await embedWith(good)
    const first = await embed(run, ['a', 'b'])
    const second = await embed(run, ['a', 'b'])
    if ('fault' in first || 'fault' in second) throw new Error('no answer')
    expect(second.value.vectors).toEqual(first.value.vectors)
    expect(second.value.provenance).toEqual({ ...first.value.provenance, calls: 0, nanos: 0 })
  })

  it('are asked for with nothing of the environment but the key', async () => {
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-secret: 1')
    vi.stubEnv('OPENAI_ORG_ID', 'org-1')
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-1')
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1')
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin')
    onTestFinished(() => void vi.unstubAllEnvs())
    const run = await embedWith(good)
    await embed(run, ['a'])
    expect(Object.keys(run.server.calls[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ])
  })

  test('a text that is too long is cut, and texts of one beginning are then one', async () => {
    const run = await embedWith(good, { embeddings: { model: 'vec-1', price: 1, inputTokens: 64 } })
    await embed(run, ['x'.repeat(100), 'x'.repeat(200)])
    expect(run.server.calls[0]?.body['input']).toEqual(['x'.repeat(56)])
  })

  test('another model starts anew, and so does the same name for another', async () => {
    const server = await startEngine((call, number) => ({
      body: vectorsFor(call, number < 2 ? {} : { model: 'vec-1b', dimensions: 5 }),
    }))
    const place = enginePlace(engineInput(server.baseUrl))
    const run = await openRun(place)
    await embed(run, ['a'])
    run.close()
    const other = engineInput(server.baseUrl, { embeddings: { model: 'vec-2', price: 1 } })
    const second = await openRun({ ...enginePlace(other), vault: place.vault }, { root: run.root })
    await embed(second, ['a'])
    second.close()
    // The server now has another model under the first name: what it said before is forgotten.
    const third = await openRun(place, { root: run.root })
    const all = await embed(third, ['a', 'b'])
    expect(server.calls.map(({ body }) => body['input'])).toEqual([['a'], ['a'], ['b'], ['a']])
    expect('value' in all && all.value).toMatchObject({
      dimensions: 5,
      provenance: { reportedModel: 'vec-1b' },
    })
    expect('value' in all && all.value.vectors.map(({ length }) => length)).toEqual([5, 5])
  })

  test('a server that changes its model all the time gives nothing', async () => {
    const run = await embedWith((call, number) => ({ body: vectorsFor(call, { model: `vec-${number}` }) }))
    await embed(run, ['a'])
    expect(await embed(run, ['a', 'b'])).toMatchObject({ fault: { kind: 'answer' } })
  })
})

describe('faults of the server', () => {
  const cases: [what: string, reply: Reply, kind: string, attempts: number, paid: boolean][] = [
    ['401', { status: 401, body: { error: { message: 'no' } } }, 'key', 1, false],
    ['403', { status: 403, body: {} }, 'forbidden', 1, false],
    ['404', { status: 404, body: 'not here' }, 'request', 1, false],
    ['429', { status: 429, headers: { 'retry-after': '2' } }, 'limit', 3, false],
    ['429 for too long', { status: 429, headers: { 'retry-after': '3600' } }, 'limit', 1, false],
    [
      'a used up account',
      { status: 429, body: { error: { code: 'insufficient_quota' } } },
      'limit',
      1,
      false,
    ],
    ['500', { status: 500, body: '<h1>oops' }, 'server', 3, true],
    ['502', { status: 502 }, 'server', 3, true],
    [
      'a redirect',
      { status: 307, headers: { location: 'http://127.0.0.1:1/v1/embeddings' } },
      'network',
      3,
      true,
    ],
    ['a cut body', { body: '{"data": [{"index": 0', cutAt: 10 }, 'answer', 1, true],
    ['truncated JSON', { body: '{"data": [{"index": 0' }, 'answer', 1, true],
    ['no JSON', { body: 'Hello', headers: { 'content-type': 'text/plain' } }, 'answer', 1, true],
    ['nothing', { body: '' }, 'answer', 1, true],
    ['NaN', { body: '{"model":"vec-1","data":[{"index":0,"embedding":[NaN]}]}' }, 'answer', 1, true],
    ['infinity', { body: '{"model":"vec-1","data":[{"index":0,"embedding":[1e999]}]}' }, 'answer', 1, true],
    ['fewer vectors', { body: { model: 'vec-1', data: [] } }, 'answer', 1, true],
  ]

  it.each(cases)('%s', async (_what, reply, kind, attempts, paid) => {
    const run = await embedWith(() => reply)
    expect(await embed(run, ['a'])).toMatchObject({ fault: { kind } })
    expect(run.server.calls).toHaveLength(attempts)
    expect(outcomes(run)).toEqual(Array.from({ length: attempts }, () => kind))
    expect(spent(run) > 0).toBe(paid)
  })

  test('a wait that the server asks for is waited', async () => {
    const run = await embedWith((call, number) =>
      number === 0 ? { status: 429, headers: { 'retry-after': '7' } } : { body: vectorsFor(call) },
    )
    expect(await embed(run, ['a'])).toHaveProperty('value')
    expect(run.slept).toEqual([7000])
    expect(outcomes(run)).toEqual(['limit', 'answered'])
  })

  test('a date to wait for is one too', async () => {
    const date = new Date(Date.UTC(2026, 10, 23, 12, 0, 9)).toUTCString()
    const server = await startEngine((call, number) =>
      number === 0 ? { status: 503, headers: { 'retry-after': date } } : { body: vectorsFor(call) },
    )
    const run = await openRun(enginePlace(engineInput(server.baseUrl)), {
      now: () => Date.UTC(2026, 10, 23, 12, 0, 0),
    })
    expect(await embed(run, ['a'])).toHaveProperty('value')
    expect(run.slept).toEqual([9000])
  })

  test('a body that never comes is a timeout, and paid for', async () => {
    const run = await embedWith(() => ({ stall: true }), { timeoutSeconds: 1 })
    const aborted = embed(run, ['a'], AbortSignal.timeout(1500))
    expect(await aborted).toMatchObject({ fault: { kind: expect.stringMatching(/timeout|aborted/) } })
    expect(outcomes(run)[0]).toBe('timeout')
    expect(spent(run)).toBeGreaterThan(0)
  })

  test('a call that is ended is aborted, and paid for', async () => {
    const ending = new AbortController()
    const run = await embedWith(() => {
      ending.abort()
      return { stall: true }
    })
    expect(await embed(run, ['a'], ending.signal)).toMatchObject({ fault: { kind: 'aborted' } })
    expect(outcomes(run)).toEqual(['aborted'])
    expect(spent(run)).toBeGreaterThan(0)
  })

  test('nobody there costs nothing', async () => {
    const run = await openRun(enginePlace(engineInput(await closedAddress())))
    expect(await embed(run, ['a'])).toMatchObject({ fault: { kind: 'network' } })
    expect(spent(run)).toBe(0)
  })

  test('vectors of other widths than before are not kept, and do not cost those before', async () => {
    const run = await embedWith((call, number) => ({
      body: vectorsFor(call, { dimensions: number === 1 ? 3 : 8 }),
    }))
    await embed(run, ['a'])
    expect(await embed(run, ['b'])).toMatchObject({ fault: { kind: 'answer' } })
    await embed(run, ['a', 'b'])
    expect(run.server.calls.map(({ body }) => body['input'])).toEqual([['a'], ['b'], ['b']])
  })

  test('a usage that cannot be is believed, and ends the spending', async () => {
    const run = await embedWith((call) => ({
      body: { ...vectorsFor(call), usage: { prompt_tokens: 900_000_000, total_tokens: 900_000_000 } },
    }))
    expect(await embed(run, ['a'])).toHaveProperty('value')
    expect(await embed(run, ['b'])).toMatchObject({ fault: { kind: 'budget' } })
    expect(run.server.calls).toHaveLength(1)
  })
})
