/** Questions to a model for text: strict answers or none. */
import type OpenAI from 'openai'
import { z } from 'zod'
import type { Answer, Ask, Provenance, Question } from '../../../src/garden/engine/engine.ts'
import { mostTokens } from '../../../src/garden/engine/estimate-tokens.ts'
import type { EngineSettings } from '../../../src/schemas/engine-settings.ts'
import { hashKey } from '../hash-key.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { EngineDoor } from './engine-door.ts'
import { parseAnswer } from './parse-answer.ts'
import { sendCall } from './send-call.ts'

type TextModel = NonNullable<EngineSettings['text']>
type Body = OpenAI.ChatCompletionCreateParamsNonStreaming

/** The same questions get the same answers as far as the server can give them. */
const seed = 1

export function createAsk(door: EngineDoor, cache: AnswerCache, model: TextModel): Ask {
  /** What this server turned out not to know. */
  const unknown = new Set<string>()
  return async <Value>(question: Question<Value>, { signal }: { signal?: AbortSignal } = {}) => {
    const body = bodyOf(question, model, new Set())
    const call = hashKey(JSON.stringify(['chat', door.settings.baseUrl, body]))
    const answer = (
      value: Value,
      rest: Pick<Provenance, 'reportedModel' | 'calls' | 'nanos'>,
    ): Answer<Value> => ({
      value,
      provenance: {
        engine: 'openai-compatible',
        baseUrl: door.settings.baseUrl,
        model: model.model,
        call,
        ...rest,
      },
    })
    const known = cache.answer(call)
    const kept = known && question.answer.schema.safeParse(JSON.parse(known.text))
    if (known && kept?.success)
      return { value: answer(kept.data, { reportedModel: known.reportedModel, calls: 0, nanos: 0 }) }
    const done = await sendCall(
      door,
      {
        purpose: question.purpose,
        model: model.model,
        hash: call,
        prices: { input: model.inputPrice, output: model.outputPrice },
        most: { input: mostTokens(JSON.stringify(body)), output: question.outputTokens },
        send: (abort) =>
          door.client.chat.completions.create(
            bodyOf(question, model, unknown),
            abort ? { signal: abort } : {},
          ),
        read: (said) => {
          const parsed = parseAnswer(said, question.answer.schema)
          if (!parsed || door.holdsKey(JSON.stringify(parsed))) return null
          return { value: parsed, used: parsed.used }
        },
        keep: ({ value, reportedModel }) =>
          cache.keepAnswer(call, { text: JSON.stringify(value), reportedModel }),
        drop: (parameter) => forget(parameter, unknown),
      },
      signal,
    )
    if ('fault' in done) return done
    const { value, calls, nanos } = done.value
    return { value: answer(value.value, { reportedModel: value.reportedModel, calls, nanos }) }
  }
}

/** The request, without what the server does not know. The answer is checked all the same. */
function bodyOf<Value>(
  { instructions, material, answer, outputTokens }: Question<Value>,
  { model }: TextModel,
  unknown: ReadonlySet<string>,
): Body {
  const { $schema: _, ...schema } = z.toJSONSchema(answer.schema)
  const form = `Answer with one JSON value of this schema, and with nothing else:\n${JSON.stringify(schema)}`
  return {
    model,
    messages: [
      { role: 'system', content: `${instructions}\n\n${form}` },
      { role: 'user', content: JSON.stringify(material) },
    ],
    ...(unknown.has('temperature') ? {} : { temperature: 0 }),
    ...(unknown.has('seed') ? {} : { seed }),
    // The second is the older name of the first.
    ...(unknown.has('max_completion_tokens')
      ? { max_tokens: outputTokens }
      : { max_completion_tokens: outputTokens }),
    ...(unknown.has('response_format')
      ? {}
      : {
          response_format: { type: 'json_schema', json_schema: { name: answer.name, strict: true, schema } },
        }),
  }
}

const optional = new Set(['temperature', 'seed', 'max_completion_tokens', 'response_format'])

/** Notes that the server does not know `parameter`; false where the question is nothing without it. */
function forget(parameter: string, unknown: Set<string>): boolean {
  // Servers name the part that they do not know, such as `response_format.type`.
  const name = parameter.split('.')[0] ?? parameter
  if (!optional.has(name) || unknown.has(name)) return false
  unknown.add(name)
  return true
}
