/** A server on this machine that speaks the API of OpenAI, and holds its callers to it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

export interface AskedCall {
  path: string
  headers: IncomingMessage['headers']
  /** What was sent, as text. */
  text: string
  body: Record<string, unknown>
}

export interface Reply {
  status?: number
  headers?: Record<string, string>
  /** Sent as it is when it is text, else as JSON. */
  body?: unknown
  /** Sends this much of the body, and then ends the connection. */
  cutAt?: number
  /** Sends nothing behind the head of the answer. */
  stall?: boolean
}

/** Answers a call; its number counts from 0 over all calls. */
export type Script = (call: AskedCall, number: number) => Reply | Promise<Reply>

export interface EngineServer {
  baseUrl: string
  calls: AskedCall[]
}

const embeddingsCall = z.strictObject({
  model: z.string().min(1),
  input: z.array(z.string().min(1)).min(1).max(2048),
  encoding_format: z.literal('float'),
})

const chatCall = z.strictObject({
  model: z.string().min(1),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user']), content: z.string() })).length(2),
  temperature: z.number().min(0).max(2).optional(),
  seed: z.int().optional(),
  max_completion_tokens: z.int().min(1).optional(),
  max_tokens: z.int().min(1).optional(),
  response_format: z
    .strictObject({
      type: z.literal('json_schema'),
      json_schema: z.strictObject({
        name: z.string().regex(/^[\w-]{1,64}$/),
        strict: z.literal(true),
        // What strict schemas have to be: https://platform.openai.com/docs/guides/structured-outputs
        schema: z.looseObject({
          type: z.literal('object'),
          additionalProperties: z.literal(false),
          required: z.array(z.string()),
        }),
      }),
    })
    .optional(),
})

/** Starts it with `script`; a call that the API does not know gets 400 whatever the script says. */
export async function startEngine(script: Script): Promise<EngineServer> {
  const calls: AskedCall[] = []
  const server = createServer(async (request, response) => {
    const text = await readText(request)
    const call = { path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text) }
    calls.push(call)
    send(response, isSound(call) ? await script(call, calls.length - 1) : { status: 400 })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { baseUrl: `http://127.0.0.1:${port}/v1`, calls }
}

/** An address on this machine at which nobody is. */
export async function closedAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return `http://127.0.0.1:${port}/v1`
}

/** The answer to a call for embeddings: vectors that depend on the texts alone. */
export function vectorsFor(
  { body }: AskedCall,
  { dimensions = 8, model = 'vec-1' } = {},
): {
  object: 'list'
  model: string
  data: { object: 'embedding'; index: number; embedding: number[] }[]
  usage: { prompt_tokens: number; total_tokens: number }
} {
  const texts = z.array(z.string()).parse(body['input'])
  const tokens = texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0)
  return {
    object: 'list',
    model,
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, dimensions) })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  }
}

/** The answer of a model that says `content`. */
export function saying(content: string, { input = 100, output = 10, finish = 'stop' } = {}): unknown {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'words-1-2026',
    choices: [
      {
        index: 0,
        finish_reason: finish,
        message: { role: 'assistant', content, refusal: null },
        logprobs: null,
      },
    ],
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  }
}

/** Letters by their frequency: texts of the same words are near each other. */
function vectorOf(text: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0.01)
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let hash = 7
    for (const letter of word) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973
    const at = hash % dimensions
    vector[at] = (vector[at] ?? 0) + 1
  }
  return vector
}

function isSound({ path, headers, body }: AskedCall): boolean {
  const form = { '/v1/embeddings': embeddingsCall, '/v1/chat/completions': chatCall }[path]
  const isKeyed = /^Bearer \S+$/.test(headers.authorization ?? '')
  return isKeyed && form?.safeParse(body).success === true
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = {}, cutAt, stall }: Reply,
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  if (stall) response.write(' ')
  else if (cutAt === undefined) response.end(text)
  else response.write(text.slice(0, cutAt), () => response.destroy())
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
