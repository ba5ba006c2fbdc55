/** The key of an engine: it goes to the server, and nowhere else. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { readKey } from '../../../pipelines/adapters/engine/read-key.ts'
import { engineInput, enginePlace, openRun, plantedKey } from '../../fakes/engine-place.ts'
import { type Reply, type Script, saying, startEngine, vectorsFor } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'

/** What a server does that says the key back wherever it can. */
const scripts: [string, Script][] = [
  [
    'answers',
    (call) => ({ body: call.path.endsWith('embeddings') ? vectorsFor(call) : saying('{"order":[]}') }),
  ],
  [
    'says it in its answer',
    (call) => ({
      body: call.path.endsWith('embeddings')
        ? { ...vectorsFor(call), note: call.headers.authorization }
        : saying(`{"order":[], "key": "${call.headers.authorization}"}`),
    }),
  ],
  [
    'calls itself by it',
    (call) => ({
      body: call.path.endsWith('embeddings')
        ? vectorsFor(call, { model: plantedKey })
        : Object.assign(Object(saying('{"order":[]}')), { model: plantedKey }),
    }),
  ],
  ...[400, 401, 403, 404, 429, 500].map((status): [string, Script] => [
    `says it in an error ${status}`,
    ({ headers }): Reply => ({
      status,
      headers: { 'x-request-id': `${headers.authorization}`, 'retry-after': `${headers.authorization}` },
      body: { error: { message: `Wrong key ${headers.authorization}`, param: headers.authorization } },
    }),
  ]),
  [
    'leads on to an address with it',
    ({ headers }) => ({
      status: 302,
      headers: { location: `http://127.0.0.1:1/${encodeURIComponent(headers.authorization ?? '')}` },
    }),
  ],
  ['says nothing more', ({ headers }) => ({ body: `{"${headers.authorization}`, cutAt: 40 })],
]

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

test.each(scripts)('is in nothing that is written or said, of a server that %s', async (_what, script) => {
  vi.stubEnv('OPENAI_LOG', 'debug')
  const said: unknown[][] = []
  for (const name of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => void said.push(words))
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })
  const server = await startEngine(script)
  const root = makeVault({})
  const run = await openRun(enginePlace(engineInput(server.baseUrl)), { root })
  const outcomes = [
    await run.engine.embed?.(['water']),
    await run.engine.ask?.({
      purpose: 'judge',
      instructions: 'Put them in order.',
      material: {},
      answer: { name: 'order', schema: z.strictObject({ order: z.array(z.int()) }) },
      outputTokens: 20,
    }),
  ]
  run.close()
  expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${plantedKey}`)
  expect(said).toEqual([])
  const written = [...filesBelow(run.place.vault), ...filesBelow(root)]
  expect(written.some((path) => path.endsWith('.jsonl'))).toBe(true)
  expect(written.some((path) => path.endsWith('.db'))).toBe(true)
  const everything = [
    inspect(outcomes, { depth: null, showHidden: true }),
    JSON.stringify(outcomes),
    inspect(run.engine, { depth: 4 }),
    ...written.map((path) => readFileSync(path).toString('latin1')),
  ]
  for (const text of everything) expect(text.includes(plantedKey)).toBe(false)
})

describe('readKey', () => {
  it('takes it without the blanks around it', () => {
    expect(readKey({ env: 'K' }, { K: ' sk-1\n' })).toEqual({ key: 'sk-1', fault: null })
  })

  it.each([undefined, '', '  ', 'two words', 'line\nbreak', 'schlüssel', 'x'.repeat(5000)])(
    'says nothing of what is none: %j',
    (value) => {
      const { key, fault } = readKey({ env: 'K' }, { K: value })
      expect(key).toBeNull()
      expect(fault).toMatch(/^`K` holds (?:no key|what cannot be a key)$/)
    },
  )
})
