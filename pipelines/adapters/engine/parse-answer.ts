/** Reads what a model says. It is data that a stranger wrote: it has the form that was asked for, or it is nothing. */
import { z } from 'zod'
import type { TokenCount } from '../../../src/garden/engine/price.ts'

export interface AnswerRead<Value> {
  value: Value
  reportedModel: string
  /** Null where the server did not count. */
  used: TokenCount | null
}

const completionSchema = z.object({
  model: z.string().min(1).max(200),
  choices: z
    .array(
      z.object({
        finish_reason: z.literal('stop'),
        message: z.object({ content: z.string(), refusal: z.null().optional() }),
      }),
    )
    .length(1),
})

const usageSchema = z.object({
  usage: z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) }),
})

/** Null for an answer that was cut off, refused, is no JSON, or not of `schema`. */
export function parseAnswer<Value>(body: unknown, schema: z.ZodType<Value>): AnswerRead<Value> | null {
  const parsed = completionSchema.safeParse(body)
  const content = parsed.data?.choices[0]?.message.content
  if (!parsed.success || content === undefined) return null
  const value = schema.safeParse(parseJson(content))
  if (!value.success) return null
  const { data } = usageSchema.safeParse(body)
  const used = data ? { input: data.usage.prompt_tokens, output: data.usage.completion_tokens } : null
  return { value: value.data, reportedModel: parsed.data.model, used }
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
