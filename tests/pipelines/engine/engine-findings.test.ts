import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import type { GardenPlace } from '../../../pipelines/adapters/read-settings.ts'
import { engineFindings } from '../../../pipelines/doctor/engine-findings.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { engineInput, enginePlace, openRun, plantedKey } from '../../fakes/engine-place.ts'
import { startEngine, vectorsFor } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const notes = { 'lock.md': '# Lock\n\nWater.', 'draft.md': '---\ndraft: true\n---\n\nNot yet.' }
const address = 'https://models.example/v1'

async function find(place: GardenPlace, root = makeVault({})) {
  vi.stubEnv('TEST_ENGINE_KEY', plantedKey)
  onTestFinished(() => void vi.unstubAllEnvs())
  const world = quietWorld(root)
  return engineFindings(world, place, await readGarden(world, place))
}

test('no engine is as good as one', async () => {
  const place = { vault: makeVault(notes), settings: settingsSchema.parse({ title: 'Moss' }) }
  expect(await find(place)).toMatchObject([{ subject: 'Engine', state: 'good', advice: null }])
})

test('it is said what is missing', async () => {
  const withoutModels = enginePlace(engineInput(address, { embeddings: undefined, text: undefined }), notes)
  expect(await find(withoutModels)).toMatchObject(
    [{ state: 'missing', found: /no model is named/ }].map(soft),
  )
  const withoutKey = enginePlace(engineInput(address, { key: { env: 'NO_SUCH_KEY' } }), notes)
  expect(await find(withoutKey)).toMatchObject(
    [{ state: 'missing', found: /`NO_SUCH_KEY` holds no key/ }].map(soft),
  )
})

const soft = ({ state, found }: { state: string; found: RegExp }) => ({
  state,
  found: expect.stringMatching(found),
})

test('it is said what was spent, and what embeddings of published notes cost at most', async () => {
  const findings = await find(enginePlace(engineInput(address), notes))
  expect(findings).toEqual([
    {
      subject: 'Engine',
      state: 'good',
      found: `vec-1 and words-1 at ${address}, 0.00 EUR of 5.00 EUR spent this month`,
      advice: null,
    },
    {
      subject: 'Embeddings',
      state: 'good',
      // `Lock`, a blank line and `Water.`: 12 bytes, and 8 on top.
      found: '0 of 1 notes have theirs, the others cost at most 0.00002 EUR',
      advice: null,
    },
  ])
  expect(JSON.stringify(findings)).not.toContain(plantedKey)
})

test('it is said what the judge costs at most', async () => {
  const server = await startEngine(() => ({ status: 500 }))
  const place = enginePlace(engineInput(server.baseUrl, { embeddings: undefined, judge: true }), notes)
  const [, judge] = await find(place)
  const told = /^reads suggestions of up to 1 notes, each for up to about (0\.0\d+) EUR, all for \1 EUR$/
  expect(judge).toMatchObject({ subject: 'Judge', state: 'good', found: expect.stringMatching(told) })
  expect(server.calls).toEqual([])
})

test('embeddings that are known cost nothing, and a budget that is too small is told', async () => {
  const server = await startEngine((call) => ({ body: vectorsFor(call) }))
  const input = engineInput(server.baseUrl, { budget: { run: 0.00001, month: 5 } })
  const place = enginePlace(input, notes)
  const [, before] = await find(place)
  expect(before).toMatchObject({ state: 'missing', advice: expect.stringContaining('budget') })
  const root = makeVault({})
  const run = await openRun(
    { ...place, settings: settingsSchema.parse({ title: 'Moss', engine: engineInput(server.baseUrl) }) },
    { root },
  )
  await run.engine.embed?.(['Lock\n\nWater.'])
  run.close()
  const [, after] = await find(place, root)
  expect(after).toMatchObject({
    state: 'good',
    found: '1 of 1 notes have theirs, the others cost at most 0.00 EUR',
  })
})

test('a model that ends is told, with the day', async () => {
  const text = { model: 'gpt-4o-mini-2024-07-18', inputPrice: 1, outputPrice: 1 }
  const place = enginePlace(engineInput('https://api.openai.com/v1', { text, embeddings: undefined }), notes)
  expect((await find(place)).filter(({ subject }) => subject === 'Model')).toMatchObject([
    { state: 'missing', found: expect.stringContaining('answers until 2027-01-14') },
  ])
})

test('a ledger that cannot be read is bad, and says where', async () => {
  const place = enginePlace(engineInput(address), notes)
  mkdirSync(join(place.vault, '.one/engine'), { recursive: true })
  writeFileSync(join(place.vault, '.one/engine/2026-11.jsonl'), 'not a line\n')
  const [finding] = await find(place)
  expect(finding).toMatchObject({ state: 'bad', found: expect.stringContaining('2026-11.jsonl:1') })
})
