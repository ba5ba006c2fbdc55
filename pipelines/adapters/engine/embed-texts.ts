/** Embeddings of texts, each asked for once in the life of a model. */
import { z } from 'zod'
import { batchTexts } from '../../../src/garden/engine/embeddings/batch-texts.ts'
import { parseVectors, type VectorsRead } from '../../../src/garden/engine/embeddings/parse-vectors.ts'
import type { CallOptions, Embed, Embedded, Outcome } from '../../../src/garden/engine/engine.ts'
import { mostTokens, truncateTokens } from '../../../src/garden/engine/estimate-tokens.ts'
import type { TokenCount } from '../../../src/garden/engine/price.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import { hashKey } from '../hash-key.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { EngineDoor } from './engine-door.ts'
import { sendCall } from './send-call.ts'

type EmbeddingsModel = NonNullable<EngineSettings['embeddings']>

/** Two rounds: the second, where the first found that the server has another model under the old name. */
const mostRounds = 2

export function createEmbed(door: EngineDoor, cache: AnswerCache, model: EmbeddingsModel): Embed {
  const place = placeOf(door.settings, model)
  return async (texts, { signal } = {}) => {
    const cut = texts.map((text) => truncateTokens(text, model.inputTokens))
    const spent = { calls: 0, nanos: 0 }
    for (let round = 0; round < mostRounds; round += 1) {
      const missing = missingTexts(cache, place, cut)
      for (const batch of batchTexts(missing)) {
        const done = await embedBatch(door, cache, { model, place, batch, signal })
        if ('fault' in done) return done
        spent.calls += done.value.calls
        spent.nanos += done.value.nanos
      }
      const all = gather(cache, place, cut)
      if (all)
        return {
          value: {
            ...all,
            provenance: {
              engine: 'openai-compatible',
              baseUrl: door.settings.baseUrl,
              model: model.model,
              reportedModel: cache.space(place)?.reportedModel ?? model.model,
              call: callHash(place, cut),
              ...spent,
            },
          },
        }
    }
    const message =
      'The server answers now with one model and now with another: their vectors do not go together.'
    return { fault: { kind: 'answer', message } }
  }
}

/** The texts that no vector is known of, each once. */
export function missingTexts(cache: AnswerCache, place: string, texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => cache.vector(place, hashKey(text)) === null)
}

/** What vectors are kept under: those of another server or model are others. */
export function placeOf({ baseUrl }: Pick<EngineSettings, 'baseUrl'>, { model }: EmbeddingsModel): string {
  return hashKey(JSON.stringify(['embeddings', baseUrl, model]))
}

function callHash(place: string, texts: readonly string[]): string {
  return hashKey(JSON.stringify([place, ...texts.map(hashKey)]))
}

interface Batch {
  model: EmbeddingsModel
  place: string
  batch: string[]
  signal: CallOptions['signal']
}

function embedBatch(
  door: EngineDoor,
  cache: AnswerCache,
  { model, place, batch, signal }: Batch,
): Promise<Outcome<{ calls: number; nanos: number }>> {
  return sendCall<VectorsRead>(
    door,
    {
      purpose: 'embeddings',
      model: model.model,
      hash: callHash(place, batch),
      prices: { input: model.price, output: 0 },
      most: { input: batch.reduce((sum, text) => sum + mostTokens(text), 0), output: 0 },
      // Without a format the package asks for base64, which other servers do not know.
      send: (abort) =>
        door.client.embeddings.create(
          { model: model.model, input: batch, encoding_format: 'float' },
          abort ? { signal: abort } : {},
        ),
      read: (body) => {
        const value = parseVectors(body, batch.length, cache.space(place))
        if (!value || door.holdsKey(value.reportedModel)) return null
        return { value, used: usedTokens(body) }
      },
      keep: ({ vectors, reportedModel, dimensions }) =>
        cache.keepVectors(
          place,
          { reportedModel, dimensions },
          vectors.flatMap((vector, at) => {
            const text = batch[at]
            return text === undefined ? [] : [{ ...vector, text: hashKey(text) }]
          }),
        ),
    },
    signal,
  )
}

const usageSchema = z.object({ usage: z.object({ prompt_tokens: z.int().min(0) }) })

function usedTokens(body: unknown): TokenCount | null {
  const { data } = usageSchema.safeParse(body)
  return data ? { input: data.usage.prompt_tokens, output: 0 } : null
}

/** Null where a vector is missing. */
function gather(
  cache: AnswerCache,
  place: string,
  texts: readonly string[],
): Pick<Embedded, 'dimensions' | 'vectors' | 'scales'> | null {
  const vectors: Int8Array[] = []
  const scales: number[] = []
  for (const text of texts) {
    const vector = cache.vector(place, hashKey(text))
    if (!vector) return null
    vectors.push(vector.values)
    scales.push(vector.scale)
  }
  return { dimensions: cache.space(place)?.dimensions ?? 0, vectors, scales }
}
