/** What every call of one run goes through. */
import type OpenAI from 'openai'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import type { SpendLedger } from './spend-ledger.ts'

export interface EngineDoor {
  client: OpenAI
  settings: EngineSettings
  ledger: SpendLedger
  /** Whether a server says the key back, which is then kept nowhere. */
  holdsKey(text: string): boolean
  /** Names the run in the ledger. */
  run: string
  /** Waits before another try. Rejects when `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
  /** Milliseconds since 1970, for what servers say of times. */
  now(): number
}
