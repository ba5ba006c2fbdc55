/**
 * What calls of OpenAI's API may look like, as its published description has it: of each request
 * the fields that this program uses, with their bounds, and no others.
 * https://github.com/openai/openai-openapi
 */
import { z } from 'zod'

export type ApiPath = keyof typeof calls

/** What strict schemas have to be: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas */
const keywords = new Set([
  '$defs',
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'description',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'items',
  'maxItems',
  'maximum',
  'minItems',
  'minimum',
  'multipleOf',
  'pattern',
  'properties',
  'required',
  'type',
])

const deepest = 10

const strictSchema = z
  .looseObject({ type: z.literal('object') })
  .refine((schema) => isStrict(schema, 1), 'a schema of the strict subset')

const schemaName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/)
const temperature = z.number().min(0).max(2).optional()

const calls = {
  '/v1/embeddings': z.strictObject({
    model: z.string().min(1),
    input: z.array(z.string().min(1)).min(1).max(2048),
    encoding_format: z.enum(['float', 'base64']).optional(),
  }),
  '/v1/chat/completions': z.strictObject({
    model: z.string().min(1),
    messages: z
      .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) }))
      .min(1),
    temperature,
    seed: z.int().optional(),
    max_completion_tokens: z.int().min(1).optional(),
    max_tokens: z.int().min(1).optional(),
    response_format: z
      .strictObject({
        type: z.literal('json_schema'),
        json_schema: z.strictObject({ name: schemaName, strict: z.literal(true), schema: strictSchema }),
      })
      .optional(),
  }),
  '/v1/responses': z.strictObject({
    model: z.string().min(1),
    instructions: z.string(),
    input: z
      .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string().min(1) }))
      .min(1),
    temperature,
    max_output_tokens: z.int().min(16).optional(),
    store: z.boolean().optional(),
    text: z
      .strictObject({
        format: z.strictObject({
          type: z.literal('json_schema'),
          name: schemaName,
          strict: z.literal(true),
          schema: strictSchema,
        }),
      })
      .optional(),
  }),
}

/** Whether `body` may be sent to `path`. */
export function isApiCall(path: string, body: unknown): boolean {
  return isApiPath(path) && calls[path].safeParse(body).success
}

function isApiPath(path: string): path is ApiPath {
  return Object.hasOwn(calls, path)
}

/** Every object is closed and needs all of its properties, and no keyword is unknown. */
function isStrict(schema: unknown, depth: number): boolean {
  const { data } = z.record(z.string(), z.unknown()).safeParse(schema)
  if (!data || depth > deepest || Object.keys(data).some((key) => !keywords.has(key))) return false
  const properties = z.record(z.string(), z.unknown()).safeParse(data['properties']).data ?? {}
  const required = z.array(z.string()).safeParse(data['required']).data ?? []
  const isClosed =
    data['type'] !== 'object' ||
    (data['additionalProperties'] === false &&
      Object.keys(properties).sort().join('\n') === [...required].sort().join('\n'))
  const inner = [
    ...Object.values(properties),
    ...('items' in data ? [data['items']] : []),
    ...(z.array(z.unknown()).safeParse(data['anyOf']).data ?? []),
  ]
  return isClosed && inner.every((one) => isStrict(one, depth + 1))
}
