/** Reads what a server says to a request for embeddings. Nothing of it is believed. */
import { z } from 'zod'
import { type Quantised, quantise } from './quantise.ts'

const responseSchema = z.object({
  model: z.string().min(1).max(200),
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(100_000) })),
})

export interface VectorsRead {
  /** One for each text, in the order of the texts. */
  vectors: Quantised[]
  dimensions: number
  reportedModel: string
}

/**
 * Null unless there is exactly one sound vector for each of `count` texts, all
 * of one width, which is that of `known` when they are of the same model.
 */
export function parseVectors(
  body: unknown,
  count: number,
  known: Pick<VectorsRead, 'dimensions' | 'reportedModel'> | null = null,
): VectorsRead | null {
  const parsed = responseSchema.safeParse(body)
  if (!parsed.success || parsed.data.data.length !== count) return null
  const { model, data } = parsed.data
  const width = known?.reportedModel === model ? known.dimensions : (data[0]?.embedding.length ?? 0)
  const vectors = new Map<number, Quantised>()
  for (const { index, embedding } of data) {
    const vector = embedding.length === width ? quantise(embedding) : null
    if (!vector || index >= count || vectors.has(index)) return null
    vectors.set(index, vector)
  }
  const inOrder = [...vectors].sort(([a], [b]) => a - b).map(([, vector]) => vector)
  return { vectors: inOrder, dimensions: width, reportedModel: model }
}
