/** Reads what a model says. It is data that a stranger wrote: it has the form that was asked for, or it is nothing. */
import { z } from 'zod'
import type { TokenCount } from '../../../src/garden/engine/price.ts'

export interface AnswerRead<Value> {
  value: Value
  reportedModel: string
  /** Null where the server did not count. */
  used: TokenCount | null
}

/** Why an answer cannot be used. */
export interface BadAnswer {
  /** What the model said; null where it was cut off or refused, and for what is no answer. */
  said: string | null
  /** Whether it has the form of an answer of the API at all. */
  isAnswer: boolean
  problem: string
  used: TokenCount | null
}

interface Said extends Omit<AnswerRead<unknown>, 'value'> {
  text: string
}

const name = z.string().min(1).max(200)

const completionSchema = z.object({
  model: name,
  choices: z
    .array(
      z.object({
        finish_reason: z.literal('stop'),
        message: z.object({ content: z.string(), refusal: z.null().optional() }),
      }),
    )
    .length(1),
})

const responseSchema = z.object({
  model: name,
  status: z.literal('completed'),
  output: z.array(z.object({ type: z.string() }).loose()),
})

/** The one message of a response, which holds nothing but text: a refusal is of another type. */
const messageSchema = z.object({
  type: z.literal('message'),
  content: z.array(z.object({ type: z.literal('output_text'), text: z.string() })).length(1),
})

const answerSchema = z.union([
  z.object({ choices: z.array(z.unknown()) }),
  z.object({ output: z.array(z.unknown()) }),
])

const tokens = z.int().min(0)
const usageSchema = z.union([
  z
    .object({ usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }) })
    .transform(({ usage }) => ({ input: usage.prompt_tokens, output: usage.completion_tokens })),
  z
    .object({ usage: z.object({ input_tokens: tokens, output_tokens: tokens }) })
    .transform(({ usage }) => ({ input: usage.input_tokens, output: usage.output_tokens })),
])

/** Takes the answer of either API. What was cut off, refused, is no JSON, or not of `schema` is bad. */
export function parseAnswer<Value>(
  body: unknown,
  schema: z.ZodType<Value>,
): { good: AnswerRead<Value> } | { bad: BadAnswer } {
  const used = usageSchema.safeParse(body).data ?? null
  const said = readCompletion(body) ?? readResponse(body)
  const isAnswer = answerSchema.safeParse(body).success
  if (said === null) return { bad: { said: null, isAnswer, problem: 'It is no answer.', used } }
  const { text, reportedModel } = said
  const json = parseJson(withoutWrapping(text))
  const bad = (problem: string) => ({ bad: { said: text, isAnswer, problem, used } })
  if (json === undefined) return bad('It is no JSON.')
  const value = schema.safeParse(json)
  if (value.success) return { good: { value: value.data, reportedModel, used } }
  const { path, message } = value.error.issues[0] ?? { path: [], message: 'It has another form.' }
  return bad(`${path.length > 0 ? `\`${path.join('.')}\`: ` : ''}${message}`.slice(0, 300))
}

function readCompletion(body: unknown): Omit<Said, 'used'> | null {
  const { data } = completionSchema.safeParse(body)
  const text = data?.choices[0]?.message.content
  return data && text !== undefined ? { text, reportedModel: data.model } : null
}

function readResponse(body: unknown): Omit<Said, 'used'> | null {
  const { data } = responseSchema.safeParse(body)
  const others = data?.output.filter(({ type }) => type !== 'reasoning') ?? []
  const text = messageSchema.safeParse(others[0]).data?.content[0]?.text
  return data && others.length === 1 && text !== undefined ? { text, reportedModel: data.model } : null
}

/** Models that know no schema think aloud before they answer, and put JSON into a block of code: that is no other answer. */
function withoutWrapping(text: string): string {
  const told = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()
  return /^```(?:json)?\n([\s\S]*)\n```$/.exec(told)?.[1] ?? told
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
