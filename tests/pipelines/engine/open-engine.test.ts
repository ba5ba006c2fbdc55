import { expect, test } from 'vitest'
import { embeddedEngine } from '../../../src/garden/engine/engine.ts'
import { engineInput, enginePlace, keyEnv, openRun } from '../../fakes/engine-place.ts'
import { readFolder } from '../../fakes/read-folder.ts'

const address = 'https://models.example/v1'

test.each<[string, Record<string, unknown>, Record<string, string>]>([
  ['there is no key', engineInput(address), {}],
  ['the key is none', engineInput(address), { TEST_ENGINE_KEY: 'two words' }],
  ['no model is named', engineInput(address, { embeddings: undefined, text: undefined }), keyEnv],
])('the embedded engine is used, and nothing is written, where %s', async (_what, input, env) => {
  const { engine, place, root } = await openRun(enginePlace(input), { env })
  expect(engine).toBe(embeddedEngine)
  expect([readFolder(place.vault), readFolder(root)]).toEqual([{}, {}])
})

test('an engine can do what its settings name a model for', async () => {
  const { engine } = await openRun(enginePlace(engineInput(address, { text: undefined })))
  expect(engine).toMatchObject({ name: 'openai-compatible', embed: expect.any(Function), ask: null })
})
