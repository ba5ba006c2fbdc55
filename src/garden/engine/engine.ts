/**
 * What writes and weighs text for the garden. There is always one: the embedded
 * engine, which is the garden's own arithmetic and answers nothing, or one
 * on another machine. What an engine cannot do is null, and its callers do without.
 */
import type { z } from 'zod'
import type { Reservation, Settlement } from '../../schemas/spend-line.ts'

export interface Engine {
  name: 'embedded' | 'openai-compatible'
  /** Null where the engine makes no embeddings. */
  embed: Embed | null
  /** Null where the engine answers no questions. */
  ask: Ask | null
}

/** The vectors of all `texts`, in their order; nothing where one is missing. Never rejects for what a server does. */
export type Embed = (texts: readonly string[], options?: CallOptions) => Promise<Outcome<Embedded>>

/** The answer to a question. Never rejects for what a server does. */
export type Ask = <Value>(question: Question<Value>, options?: CallOptions) => Promise<Outcome<Answer<Value>>>

export interface CallOptions {
  /** Ends the call; what it has cost by then is counted. */
  signal?: AbortSignal
  /** Whether only an answer that is known already is wanted: nobody is asked then. */
  onlyKnown?: boolean
}

export interface Question<Value> {
  purpose: Reservation['purpose']
  /** What the engine is to do: words of the program alone. */
  instructions: string
  /** What it is to do it with. Words of notes stand here and nowhere else. */
  material: unknown
  /** The form of the answer, for the server and for the check of what it says. */
  answer: { name: string; schema: z.ZodType<Value> }
  /** The most that an answer may be long. */
  outputTokens: number
  /** Whether an answer of another form is sent back once, with what is wrong with it. */
  repair?: boolean
}

export interface Answer<Value> {
  value: Value
  provenance: AnswerProvenance
}

export interface Embedded {
  dimensions: number
  /** One of unit length for each text, as whole numbers from -127 to 127, each times its `scales`. */
  vectors: Int8Array[]
  scales: number[]
  provenance: Provenance
}

/** Where an answer comes from. */
export interface Provenance {
  engine: Engine['name']
  baseUrl: string
  /** As the settings name it, and as the server did. */
  model: string
  reportedModel: string
  /** The hash of all that was asked; for embeddings, of all texts. */
  call: string
  /** Calls that were made for it; 0 where all was known. */
  calls: number
  /** Billionths of the currency that it cost in this run. */
  nanos: number
}

export interface AnswerProvenance extends Provenance {
  /** The hash of the instructions. */
  prompt: string
  /** Billionths that it cost when it was given, in this run or an earlier one. */
  cost: number
}

export type Outcome<Value> = { value: Value } | { fault: EngineFault }

/** Why there is no answer. It holds no word that a server said. */
export interface EngineFault {
  kind: FaultKind
  /** What was found, and what to do: a sentence each. */
  message: string
}

/** `unasked`: the answer is not known, and nobody was to be asked. */
export type FaultKind = Exclude<Settlement['outcome'], 'answered'> | 'budget' | 'unasked'

export const embeddedEngine: Engine = { name: 'embedded', embed: null, ask: null }
