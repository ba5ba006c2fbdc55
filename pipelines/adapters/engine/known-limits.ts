/**
 * What a server turned out not to know. Everything is tried once and left out where it is
 * refused, so that servers which know nothing but plain chat completions do.
 */
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import { hashKey } from '../hash-key.ts'

/**
 * `responses`: the newer of the two APIs that answer questions. `schema`: answers that the server holds
 * to a schema. `max_completion_tokens`: the newer name of the limit of an answer.
 * `store`: to be told that it is to keep nothing. `batch`: questions that are answered within a day.
 */
const allLacks = [
  'responses',
  'schema',
  'max_completion_tokens',
  'temperature',
  'seed',
  'store',
  'batch',
] as const

export type Lack = (typeof allLacks)[number]

/** Names what is known of the model of a server: a hash of its address and its model. */
export function serverOf(
  { baseUrl }: Pick<EngineSettings, 'baseUrl'>,
  { model }: NonNullable<EngineSettings['text']>,
): string {
  return hashKey(JSON.stringify([baseUrl, model]))
}

export function isLack(name: string): name is Lack {
  return allLacks.some((lack) => lack === name)
}

/** How a call was refused. */
export interface Refused {
  /** Of HTTP. */
  status: number | null
  /** What the server does not know, as it says; null where it does not say. */
  parameter: string | null
}

const lackOf: Readonly<Record<string, Lack>> = {
  response_format: 'schema',
  text: 'schema',
  max_completion_tokens: 'max_completion_tokens',
  temperature: 'temperature',
  seed: 'seed',
  store: 'store',
}

/** What servers that do not say what they refuse most often lack, the likeliest first. */
const likeliest: readonly Lack[] = ['responses', 'schema', 'max_completion_tokens', 'temperature', 'seed']

/** Adds to `lacks` what a refusal tells; false where nothing is left to do without. */
export function learnLack({ status, parameter }: Refused, lacks: Set<Lack>): boolean {
  const found = status === 404 || status === 405 ? 'responses' : lackFrom(parameter, lacks)
  if (found === undefined || lacks.has(found)) return false
  lacks.add(found)
  return true
}

function lackFrom(parameter: string | null, lacks: ReadonlySet<Lack>): Lack | undefined {
  if (parameter === null) return likeliest.find((lack) => !lacks.has(lack))
  // Servers name the part that they do not know, such as `response_format.type`.
  return lackOf[parameter.split('.')[0] ?? parameter] ?? 'responses'
}
