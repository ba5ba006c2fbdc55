/** A garden whose questions go into batches of a server on this machine. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readSpent } from '../../pipelines/adapters/engine/spend-ledger.ts'
import type { Question } from '../../src/garden/engine/engine.ts'
import {
  answered,
  type BatchLineAsked,
  type BatchServerFake,
  type BatchServerOptions,
  startBatches,
} from './batch-server.ts'
import { engineInput, enginePlace, openRun } from './engine-place.ts'
import { responding } from './engine-server.ts'
import { makeVault } from './make-vault.ts'

type Order = { order: number[] }

/** No JSON schema says what the refinement does. */
const schema = z.strictObject({ order: z.array(z.int()) }).refine(({ order }) => order.length > 0)
export const question = (number: number): Question<Order> => ({
  purpose: 'judge',
  instructions: 'Put the numbers in order.',
  material: { number },
  answer: { name: 'order', schema },
  outputTokens: 50,
})
export const questions = [1, 2, 3].map(question)
export const right = (line: BatchLineAsked) => answered(line, responding('{"order": [1]}'))

/** A garden whose engine asks that server; `run` asks it `asked`, as one command does. */
export async function openBatchGarden(
  options: BatchServerOptions = {},
  settings: Record<string, unknown> = {},
) {
  const server = await startBatches(options)
  const place = enginePlace(engineInput(server.baseUrl, { batchShare: 0.5, ...settings }))
  const root = makeVault({})
  const records = join(place.vault, '.one/engine/batches')
  const run = async (batch: 'leave' | 'collect' | 'hand-over' = 'hand-over', asked = questions) => {
    const opened = await openRun(place, { root, batch })
    const outcomes = []
    for (const each of asked) outcomes.push(await opened.engine.ask?.(each))
    const kinds = outcomes.map((one) => (one && 'value' in one ? 'answered' : one?.fault.kind))
    const handed = opened.handOver ? await opened.handOver() : null
    opened.close()
    return { kinds, handed, notices: opened.notices }
  }
  return {
    server,
    place,
    root,
    run,
    records: () => (existsSync(records) ? readdirSync(records).filter((name) => name.endsWith('.json')) : []),
    spent: async (day = '2026-11-22') => (await readSpent(place.vault, day, 'EUR')).all,
  }
}

export const uploads = ({ asked }: BatchServerFake) =>
  asked.filter((call) => call === 'POST /v1/files').length
export const created = ({ asked }: BatchServerFake) =>
  asked.filter((call) => call === 'POST /v1/batches').length
