/** A whole synthesis is played again from recorded answers: the same note, byte for byte. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cassetteUrl, openCassette } from '../../fakes/cassette.ts'
import { engineInput, keyEnv, plantedKey } from '../../fakes/engine-place.ts'
import { startEngine } from '../../fakes/engine-server.ts'
import { openWritingGarden, path } from '../../fakes/writing-garden.ts'
import { mossClaims, writingModel } from '../../fakes/writing-model.ts'

const dir = join(import.meta.dirname, 'cassettes', 'moss')

test('a synthesis is played again', async () => {
  const { baseUrl } = await startEngine(writingModel({ draft: mossClaims }))
  const cassette = openCassette(dir, { baseUrl, key: plantedKey })
  const garden = openWritingGarden({}, { engine: engineInput(cassetteUrl) })
  const made = await garden.synthesize({ engine: { env: keyEnv, fetch: cassette.fetch } })
  expect(made).toMatchObject({ state: 'written', writer: { engine: 'openai-compatible' } })
  if (process.env['UPDATE'] === '1') writeFileSync(join(dir, 'expected.md'), garden.read(path))
  await expect(garden.read(path)).toMatchFileSnapshot(join(dir, 'expected.md'))
  expect(cassette.unused()).toEqual([])
})

test.skipIf(process.env['UPDATE'] === '1')('a request that was not recorded has no answer', async () => {
  const { fetch } = openCassette(join(dir, '..', 'none'), { baseUrl: cassetteUrl, key: plantedKey })
  await expect(fetch(`${cassetteUrl}/responses`, { body: '{}' })).rejects.toThrow(/UPDATE=1/)
})
