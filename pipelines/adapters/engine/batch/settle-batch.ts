/** Sees to a batch of an earlier run: finds it again, takes in what it brought, and settles what it cost. */
import { z } from 'zod'
import { type BatchOutput, parseBatchOutput } from '../../../../src/garden/engine/batch/parse-batch-output.ts'
import type { EngineFault } from '../../../../src/garden/engine/engine.ts'
import { costOf, type TokenCount } from '../../../../src/garden/engine/price.ts'
import { count } from '../../../../src/garden/report/count.ts'
import type { BatchRecord } from '../../../../src/schemas/batch-record.ts'
import type { Settlement } from '../../../../src/schemas/spend-line.ts'
import { learnLack } from '../known-limits.ts'
import { parseAnswer } from '../parse-answer.ts'
import { batchFault } from './batch-fault.ts'
import type { BatchKit } from './batch-kit.ts'
import { removeBatchRecord, writeBatchRecord } from './batch-records.ts'
import type { ServerBatch } from './batch-server.ts'

/** Whether it is under way, or done with; or why nobody knows. */
export type Settled = 'waiting' | 'done' | { fault: EngineFault }

export async function settleBatch(kit: BatchKit, record: BatchRecord): Promise<Settled> {
  try {
    const batch = await findAgain(kit, record)
    if (batch === null) return await forget(kit, record)
    if (batch.status === 'waiting') return 'waiting'
    return await takeIn(kit, record, batch)
  } catch (error) {
    return { fault: batchFault(kit.door, error) }
  }
}

/** The batch by its name, by its metadata, or made now of a file that an earlier run had uploaded; null where nothing of it was sent. */
async function findAgain({ server, vault }: BatchKit, record: BatchRecord): Promise<ServerBatch | null> {
  const named = record.batch === null ? null : await server.find(record.batch)
  const known =
    named && isOf(record, named) ? named : await server.look(({ ours }) => ours?.name === record.id)
  if (known || record.batch !== null) return known
  const file = record.file ?? (await server.findFile(record))
  if (file === null) return null
  const made = await server.create(record, file)
  await writeBatchRecord(vault, { ...record, file, batch: made.id })
  return made
}

/** Whether the batch was made of these requests. Another of the same account is none of ours to read and to take away. */
function isOf({ requests, file }: BatchRecord, { ours, input }: ServerBatch): boolean {
  return ours ? ours.requests === requests : input !== null && input === file
}

/** A run died before it sent anything, or the server knows the batch no more: then it counts as it was reserved. */
async function forget({ door, vault, notice }: BatchKit, record: BatchRecord): Promise<'done'> {
  const { reservation: id, day, lines, batch } = record
  if (batch === null) await door.ledger.settle({ id, outcome: 'aborted', ...uncounted, nanos: 0 }, day)
  else
    notice(`The server knows the batch of ${count(lines.length, 'question')} no more: they are asked anew.`)
  await removeBatchRecord(vault, record)
  return 'done'
}

const uncounted = { inputTokens: null, outputTokens: null }

/** Every step may be done twice: a run that dies in between is completed by the next. */
async function takeIn(kit: BatchKit, record: BatchRecord, batch: ServerBatch): Promise<'done'> {
  const { door, server, vault, arrived, notice } = kit
  const output = await readOutput(kit, record, batch)
  const taken = output === null ? nothingOf(record) : weigh(kit, record, batch, output)
  arrived.keep(batch.id, taken.answers)
  const { inputTokens, outputTokens, nanos, outcome } = taken
  await door.ledger.settle({ id: record.reservation, outcome, inputTokens, outputTokens, nanos }, record.day)
  await removeBatchRecord(vault, record)
  await server.remove([batch.input, batch.output, batch.errors])
  notice(tell(record, batch, taken.answers.length, output))
  return 'done'
}

/** Null where the files of the answers are gone. */
async function readOutput(
  { server, door }: BatchKit,
  { lines }: BatchRecord,
  { output, errors }: ServerBatch,
): Promise<BatchOutput | null> {
  const texts: string[] = []
  for (const file of [output, errors]) {
    if (file === null) continue
    try {
      texts.push(await server.read(file))
    } catch (error) {
      if (batchFault(door, error).kind !== 'request') throw error
      if (file === output) return null
    }
  }
  return parseBatchOutput(texts.join('\n'), new Set(lines.map(({ call }) => call)))
}

interface Taken extends Omit<Settlement, 'kind' | 'id' | 'day'> {
  answers: { call: string; body: unknown; nanos: number }[]
}

/** Whoever cannot see what came of it takes the worst case. */
function nothingOf({ lines }: BatchRecord): Taken {
  const nanos = lines.reduce((sum, line) => sum + line.nanos, 0)
  return { answers: [], nanos, outcome: 'answer', ...uncounted }
}

function weigh(kit: BatchKit, record: BatchRecord, batch: ServerBatch, { lines }: BatchOutput): Taken {
  const taken: Taken = { answers: [], nanos: 0, outcome: 'server', inputTokens: 0, outputTokens: 0 }
  for (const { call, nanos: most } of record.lines) {
    const line = lines.get(call)
    if (line?.kind === 'refused') learn(kit, line.status, line.parameter)
    // What a batch that came to its end in time says nothing of may have been answered, and so may what it says two things of.
    if (line?.kind === 'doubtful' || (!line && batch.status === 'completed')) taken.nanos += most
    if (line?.kind !== 'answered') continue
    const used = usedTokens(line.body)
    const nanos = used ? costOf(used, record.prices) : most
    taken.nanos += nanos
    taken.inputTokens = (taken.inputTokens ?? 0) + (used?.input ?? 0)
    taken.outputTokens = (taken.outputTokens ?? 0) + (used?.output ?? 0)
    taken.outcome = 'answered'
    if (!kit.door.holdsKey(JSON.stringify(line.body))) taken.answers.push({ call, body: line.body, nanos })
  }
  return taken
}

function learn({ lacks, keepLacks }: BatchKit, status: number | null, parameter: string | null): void {
  // A line that failed for a reason of the server's own teaches nothing.
  if (status === null || status >= 500 || status === 429 || status === 401 || status === 403) return
  if (learnLack({ status, parameter }, lacks)) keepLacks()
}

function usedTokens(body: unknown): TokenCount | null {
  const parsed = parseAnswer(body, z.unknown())
  return 'good' in parsed ? parsed.good.used : parsed.bad.used
}

const endings: Record<ServerBatch['status'], string> = {
  waiting: 'is under way',
  completed: 'came back',
  failed: 'was refused by the server',
  expired: 'was not done within its day',
  cancelled: 'was cancelled',
}

function tell(
  { lines }: BatchRecord,
  { status }: ServerBatch,
  answered: number,
  output: BatchOutput | null,
): string {
  const asked = count(lines.length, 'question')
  const left = lines.length - answered
  const rest = left === 0 ? '' : `; ${left} without an answer can be asked anew`
  const gone = output === null ? ' Its answers are gone from the server.' : ''
  const foreign = output?.foreign ? ` ${count(output.foreign, 'line')} of it answered none of them.` : ''
  return `A batch of ${asked} ${endings[status]}: ${answered} answered${rest}.${gone}${foreign}`
}
