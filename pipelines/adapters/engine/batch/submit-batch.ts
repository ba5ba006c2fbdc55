/** Hands questions over as one batch: written down, reserved, uploaded, made, in this order. */
import { randomUUID } from 'node:crypto'
import type { EngineFault, Question } from '../../../../src/garden/engine/engine.ts'
import { costOf, type Prices, type TokenCount } from '../../../../src/garden/engine/price.ts'
import type { BatchEndpoint, BatchRecord } from '../../../../src/schemas/batch-record.ts'
import { hashKey } from '../../hash-key.ts'
import { budgetFault } from '../budget-fault.ts'
import { readCallFault } from '../call-fault.ts'
import { learnLack } from '../known-limits.ts'
import { batchFault } from './batch-fault.ts'
import type { BatchKit } from './batch-kit.ts'
import { removeBatchRecord, writeBatchRecord } from './batch-records.ts'

export interface GatheredQuestion {
  /** The hash of all that is asked, under which the answer is kept. */
  call: string
  purpose: Question<unknown>['purpose']
  endpoint: BatchEndpoint
  body: unknown
  /** The worst case. */
  most: TokenCount
}

/** What batches of one model cost. */
export interface BatchTerms {
  model: string
  prices: Prices
}

export type Submitted = { nanos: number } | { fault: EngineFault }

/** All questions are of one purpose and one endpoint. */
export async function submitBatch(
  kit: BatchKit,
  questions: readonly [GatheredQuestion, ...GatheredQuestion[]],
  terms: BatchTerms,
): Promise<Submitted> {
  const { door, server, vault, arrived } = kit
  const requests = questions.map(requestLine).join('')
  const record = recordOf(kit, questions, terms, requests)
  const nanos = record.lines.reduce((sum, line) => sum + line.nanos, 0)
  try {
    // The server may have it already: from a run whose record was lost, on this machine or another.
    const same = await server.look(
      ({ id, ours, status }) =>
        ours?.requests === record.requests &&
        !arrived.isRead(id) &&
        (status === 'waiting' || status === 'completed'),
    )
    await writeBatchRecord(vault, { ...record, batch: same?.id ?? null })
    const limit = await reserve(kit, record, nanos)
    if (limit !== null) {
      await removeBatchRecord(vault, record)
      return { fault: budgetFault('A call', limit, nanos, door.settings) }
    }
    if (same) return { nanos }
    const file = await server.upload(record, requests)
    await writeBatchRecord(vault, { ...record, file })
    const { id } = await server.create(record, file)
    await writeBatchRecord(vault, { ...record, file, batch: id })
    return { nanos }
  } catch (error) {
    const fault = batchFault(door, error)
    await release(kit, record, error)
    return { fault }
  }
}

/** What the server refused outright was not sent; of everything else the next run finds out. */
async function release(kit: BatchKit, record: BatchRecord, error: unknown): Promise<void> {
  const { door, vault, lacks, keepLacks } = kit
  const { refused, fault } = readCallFault(error, 0, door.now())
  if (fault.kind !== 'request' && fault.kind !== 'key' && fault.kind !== 'forbidden') return
  if (refused) {
    const isEndpoint = refused.parameter === 'endpoint'
    const learned = isEndpoint
      ? learnLack({ status: 404, parameter: null }, lacks)
      : addBatchLack(lacks, refused.status)
    if (learned) keepLacks()
  }
  const { reservation: id, day } = record
  await door.ledger.settle({ id, outcome: fault.kind, inputTokens: null, outputTokens: null, nanos: 0 }, day)
  await removeBatchRecord(vault, record)
}

/** A server that has no such address knows no batches. */
function addBatchLack(lacks: BatchKit['lacks'], status: number | null): boolean {
  if (status !== 404 && status !== 405) return false
  lacks.add('batch')
  return true
}

function reserve({ door }: BatchKit, record: BatchRecord, nanos: number) {
  const { reservation: id, purpose, model, requests: call, baseUrl } = record
  return door.ledger.reserve({ id, run: door.run, purpose, model, call, baseUrl, nanos })
}

function recordOf(
  { door }: BatchKit,
  questions: readonly [GatheredQuestion, ...GatheredQuestion[]],
  { model, prices }: BatchTerms,
  requests: string,
): BatchRecord {
  const [{ purpose, endpoint }] = questions
  return {
    id: randomUUID(),
    requests: hashKey(requests),
    bytes: Buffer.byteLength(requests),
    day: door.ledger.day,
    reservation: randomUUID(),
    purpose,
    model,
    baseUrl: door.settings.baseUrl,
    endpoint,
    prices,
    lines: questions.map(({ call, most }) => ({ call, nanos: costOf(most, prices) })),
    file: null,
    batch: null,
  }
}

function requestLine({ call, endpoint, body }: GatheredQuestion): string {
  return `${JSON.stringify({ custom_id: call, method: 'POST', url: endpoint, body })}\n`
}
