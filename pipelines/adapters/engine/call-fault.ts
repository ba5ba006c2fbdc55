/** What went wrong with a call, in words of ours alone: what a server says may hold the key, or anything else. */
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import type { EngineFault, FaultKind } from '../../../src/garden/engine/engine.ts'
import type { Refused } from './known-limits.ts'

/** All that a call can end with once it is made. */
export type CallFaultKind = Exclude<FaultKind, 'budget' | 'unasked'>

export interface CallFault {
  fault: EngineFault & { kind: CallFaultKind }
  /** Whether the server may have counted the call although it gave no answer. */
  mayCost: boolean
  /** Milliseconds after which it is worth another try; null where it is not. */
  retryAfter: number | null
  /** How the server refused what it was asked; null where it failed in another way. */
  refused: Refused | null
}

/** The longest that a server may make a run wait. */
const longestWait = 60_000

const messages: Record<CallFaultKind, string> = {
  key: 'The server does not take the key. Set it anew.',
  forbidden: 'The server does not let this key use the model.',
  limit: 'The server takes no more calls for the moment, or the account is used up. Try again later.',
  request: 'The server cannot do what it was asked. Look whether it has the model that the settings name.',
  server: 'The server failed. Try again later.',
  timeout: 'The server took too long. Try again later, or set `timeoutSeconds` higher.',
  network: 'The server cannot be reached. Look at `baseUrl` and at the network.',
  answer: 'The server gave an answer that cannot be used.',
  aborted: 'The call was ended.',
}

export function faultOf(kind: CallFaultKind): CallFault['fault'] {
  return { kind, message: messages[kind] }
}

/** Reads what the package threw. `attempt` counts from 0; `now` is the time in milliseconds. */
export function readCallFault(error: unknown, attempt: number, now: number): CallFault {
  const pause = 500 * 2 ** attempt
  const made = (kind: CallFaultKind, rest: Partial<CallFault> = {}): CallFault => ({
    fault: faultOf(kind),
    mayCost: false,
    retryAfter: null,
    refused: null,
    ...rest,
  })
  if (error instanceof APIUserAbortError) return made('aborted', { mayCost: true })
  if (error instanceof APIConnectionTimeoutError) return made('timeout', { mayCost: true, retryAfter: pause })
  if (error instanceof APIConnectionError)
    return made('network', { mayCost: !isRefused(error), retryAfter: pause })
  if (!(error instanceof APIError)) return made('answer', { mayCost: true })
  const { status, code, param, headers } = error
  if (status === 401) return made('key')
  if (status === 403) return made('forbidden')
  if (status === 429)
    return made('limit', { retryAfter: code === 'insufficient_quota' ? null : waitOf(headers, pause, now) })
  if (status !== undefined && status >= 500)
    return made('server', { mayCost: true, retryAfter: waitOf(headers, pause, now) })
  if (status === 408 || status === 409) return made('server', { mayCost: true, retryAfter: pause })
  return made('request', {
    refused: { status: status ?? null, parameter: typeof param === 'string' ? param : null },
  })
}

/** What `Retry-After` says, in seconds or as a date (RFC 9110, 10.2.3); null where that is too long. */
function waitOf(headers: Headers | undefined, pause: number, now: number): number | null {
  const said = headers?.get('retry-after')
  if (said === null || said === undefined || said === '') return pause
  const wait = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now
  if (!Number.isFinite(wait)) return pause
  return wait > longestWait ? null : Math.max(0, wait)
}

/** Nobody heard a call that found no machine, or no program on it. */
function isRefused(error: APIConnectionError): boolean {
  let cause: unknown = error
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    const { code } = cause as { code?: unknown }
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true
    cause = cause.cause
  }
  return false
}
