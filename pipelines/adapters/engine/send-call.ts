/** One call of an engine: reserved, sent, read, kept and settled, and tried again where that may help. */
import { randomUUID } from 'node:crypto'
import type { EngineFault } from '../../../src/garden/engine/engine.ts'
import { costOf, type Prices, type TokenCount } from '../../../src/garden/engine/price.ts'
import type { Reservation, Settlement } from '../../../src/schemas/spend-line.ts'
import { budgetFault } from './budget-fault.ts'
import { type CallFault, faultOf, readCallFault } from './call-fault.ts'
import type { EngineDoor } from './engine-door.ts'
import type { Refused } from './known-limits.ts'

export interface Call<Value> {
  purpose: Reservation['purpose']
  model: string
  /** The hash of all that is asked. */
  hash: string
  prices: Prices
  /** The worst case, which is reserved. */
  most: TokenCount
  /** Sends it, and resolves to the body as it came. */
  send(signal: AbortSignal | undefined): Promise<unknown>
  /** What the body says; `bad` or null when it is not what was asked for. */
  read(
    body: unknown,
  ): { value: Value; used: TokenCount | null } | { bad: true; used: TokenCount | null } | null
  /** Keeps what was answered, before anything else is done, with the billionths that it cost. */
  keep(value: Value, nanos: number): void
  /** Does without what the server refused; false when there is nothing left to do without. */
  drop?(refused: Refused): boolean
}

export interface CallDone<Value> {
  value: Value
  /** Attempts that were made. */
  calls: number
  /** Billionths that they cost. */
  nanos: number
}

export interface CallFailed {
  fault: EngineFault
  calls: number
  nanos: number
}

/** How often a call is tried in all, and how many things it may do without. */
const mostAttempts = 3
const mostDrops = 6

export async function sendCall<Value>(
  door: EngineDoor,
  call: Call<Value>,
  signal?: AbortSignal,
): Promise<{ value: CallDone<Value> } | CallFailed> {
  let [nanos, calls, drops] = [0, 0, 0]
  for (let attempt = 0; ; ) {
    const tried = await tryOnce(door, call, attempt, signal)
    if ('budget' in tried) return { fault: tried.budget, calls, nanos }
    calls += 1
    nanos += tried.nanos
    if ('value' in tried) return { value: { value: tried.value, calls, nanos } }
    const { fault, retryAfter, refused } = tried.failed
    if (refused !== null && drops < mostDrops && call.drop?.(refused)) {
      drops += 1
      continue
    }
    attempt += 1
    if (retryAfter === null || attempt === mostAttempts || signal?.aborted) return { fault, calls, nanos }
    try {
      await door.sleep(retryAfter, signal)
    } catch {
      return { fault: faultOf('aborted'), calls, nanos }
    }
  }
}

type Tried<Value> =
  | { value: Value; nanos: number }
  | { failed: CallFault; nanos: number }
  | { budget: EngineFault }

async function tryOnce<Value>(
  door: EngineDoor,
  call: Call<Value>,
  attempt: number,
  signal: AbortSignal | undefined,
): Promise<Tried<Value>> {
  const { ledger, run, settings } = door
  const { purpose, model, hash, prices, most } = call
  const id = randomUUID()
  const reserved = costOf(most, prices)
  const { baseUrl } = settings
  const limit = await ledger.reserve({ id, run, purpose, model, call: hash, baseUrl, nanos: reserved })
  if (limit !== null) return { budget: budgetFault('A call', limit, reserved, settings) }
  const settle = async (
    outcome: Settlement['outcome'],
    used: TokenCount | null,
    nanos: number,
  ): Promise<number> => {
    await ledger.settle({
      id,
      outcome,
      inputTokens: used?.input ?? null,
      outputTokens: used?.output ?? null,
      nanos,
    })
    return nanos
  }
  let body: unknown
  try {
    body = await call.send(signal)
  } catch (error) {
    const failed = readCallFault(error, attempt, door.now())
    return { failed, nanos: await settle(failed.fault.kind, null, failed.mayCost ? reserved : 0) }
  }
  const read = call.read(body)
  const cost = read?.used ? costOf(read.used, prices) : reserved
  if (!read || 'bad' in read) {
    const failed = { fault: faultOf('answer'), mayCost: true, retryAfter: null, refused: null }
    return { failed, nanos: await settle('answer', read?.used ?? null, cost) }
  }
  call.keep(read.value, cost)
  return { value: read.value, nanos: await settle('answered', read.used, cost) }
}
