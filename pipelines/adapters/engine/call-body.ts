/** A question as the two APIs want it, without what the server does not know. The answer is checked all the same. */
import type OpenAI from 'openai'
import { z } from 'zod'
import type { Question } from '../../../src/garden/engine/engine.ts'
import type { Lack } from './known-limits.ts'

/** An answer that could not be used, and why. */
export interface Repair {
  said: string
  problem: string
}

/** The same questions get the same answers as far as the server can give them. */
const seed = 1

export function chatBody<Value>(
  question: Question<Value>,
  model: string,
  lacks: ReadonlySet<Lack>,
  repair: Repair | null = null,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { answer, outputTokens } = question
  const schema = schemaOf(question)
  return {
    model,
    messages: [{ role: 'system', content: instructionsOf(question) }, ...turnsOf(question, repair)],
    ...(lacks.has('temperature') ? {} : { temperature: 0 }),
    ...(lacks.has('seed') ? {} : { seed }),
    // The second is the older name of the first.
    ...(lacks.has('max_completion_tokens')
      ? { max_tokens: outputTokens }
      : { max_completion_tokens: outputTokens }),
    ...(lacks.has('schema')
      ? {}
      : {
          response_format: { type: 'json_schema', json_schema: { name: answer.name, strict: true, schema } },
        }),
  }
}

export function responsesBody<Value>(
  question: Question<Value>,
  model: string,
  lacks: ReadonlySet<Lack>,
  repair: Repair | null = null,
): OpenAI.Responses.ResponseCreateParamsNonStreaming {
  const { answer, outputTokens } = question
  const schema = schemaOf(question)
  return {
    model,
    instructions: instructionsOf(question),
    input: turnsOf(question, repair),
    max_output_tokens: outputTokens,
    ...(lacks.has('temperature') ? {} : { temperature: 0 }),
    ...(lacks.has('store') ? {} : { store: false }),
    ...(lacks.has('schema')
      ? {}
      : { text: { format: { type: 'json_schema', name: answer.name, strict: true, schema } } }),
  }
}

interface Turn {
  role: 'user' | 'assistant'
  content: string
}

function turnsOf<Value>({ material }: Question<Value>, repair: Repair | null): Turn[] {
  const asked: Turn = { role: 'user', content: JSON.stringify(material) }
  if (!repair) return [asked]
  const again = `This answer cannot be used: ${repair.problem}\nAnswer again, with one JSON value of the schema alone.`
  return [asked, { role: 'assistant', content: repair.said }, { role: 'user', content: again }]
}

function instructionsOf<Value>(question: Question<Value>): string {
  const form = JSON.stringify(schemaOf(question))
  return `${question.instructions}\n\nAnswer with one JSON value of this schema, and with nothing else:\n${form}`
}

function schemaOf<Value>({ answer }: Question<Value>): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(answer.schema)
  return schema
}
