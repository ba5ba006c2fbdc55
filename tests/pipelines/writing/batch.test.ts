/** A synthesis whose questions wait in batches: one for what is written, one for the check of it. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { answered, type BatchLineAsked, startBatches } from '../../fakes/batch-server.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { responding } from '../../fakes/engine-server.ts'
import { openWritingGarden, path } from '../../fakes/writing-garden.ts'
import { mossClaims, writingModel } from '../../fakes/writing-model.ts'

const model = writingModel({ draft: mossClaims })
const turnsSchema = z.array(z.object({ content: z.string() }))
const saidSchema = z.object({
  body: z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })) }),
})

/** What the model of other tests says, by the newer API. */
async function answer(line: BatchLineAsked): Promise<string> {
  const messages = [{ content: '' }, ...turnsSchema.parse(line.body['input'])]
  const reply = await model({ path: '', headers: {}, text: '', body: { messages } }, 0)
  const content = saidSchema.parse(reply).body.choices[0]?.message.content ?? ''
  return answered(line, responding(content))
}

it('is written by the third run, and is then what it is', async () => {
  const server = await startBatches()
  const garden = openWritingGarden({}, { engine: engineInput(server.baseUrl) })
  const run = () => garden.synthesize({ engine: { env: keyEnv, batch: 'hand-over' } })
  const answerAll = async () => {
    const batch = server.batches.at(-1)
    const lines = new Map<string, string>()
    for (const text of server.files
      .get(batch?.input_file_id ?? '')
      ?.text.trim()
      .split('\n') ?? []) {
      const line = JSON.parse(text)
      lines.set(line.custom_id, await answer(line))
    }
    server.end(batch, 'completed', ({ custom_id }) => lines.get(custom_id) ?? null)
  }
  expect(await run()).toMatchObject({ state: 'handed-over', batch: { handed: 1, fault: null } })
  expect(await run()).toMatchObject({ state: 'handed-over', batch: { handed: 0, waiting: 1 } })
  await answerAll()
  expect(await run()).toMatchObject({ state: 'handed-over', batch: { handed: 1 } })
  await answerAll()
  expect(await run()).toMatchObject({ state: 'written', writer: { engine: 'openai-compatible' } })
  expect(garden.read(path)).toContain('Moss holds water as a sponge does.')
  const calls = server.asked.length
  expect(await garden.synthesize({ engine: { env: keyEnv } })).toMatchObject({ state: 'unchanged' })
  expect(server.asked).toHaveLength(calls)
})
