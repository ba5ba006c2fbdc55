/** A server on this machine that speaks the API of OpenAI, and holds its callers to it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { type ApiPath, isApiCall } from './engine-api.ts'

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
  /** Those to addresses that it knows. */
  calls: AskedCall[]
}

/** Most servers know the older of the two APIs that answer questions. */
const commonPaths: readonly ApiPath[] = ['/v1/embeddings', '/v1/chat/completions']

/** Starts it with `script`; a call that the API does not know gets 400 whatever the script says. */
export async function startEngine(
  script: Script,
  { knows = commonPaths }: { knows?: readonly ApiPath[] } = {},
): Promise<EngineServer> {
  const calls: AskedCall[] = []
  const server = createServer(async (request, response) => {
    const text = await readText(request)
    const { url: path = '', headers } = request
    if (!knows.some((known) => known === path)) return send(response, { status: 404 })
    const call = { path, headers, text, body: JSON.parse(text) }
    calls.push(call)
    const number = calls.length - 1
    return send(response, isSound(call) ? await script(call, number) : { status: 400 })
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

/** The same by the newer API, behind what a model thought. */
export function responding(content: string, { input = 100, output = 10 } = {}): unknown {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    model: 'words-1-2026',
    status: 'completed',
    output: [
      { type: 'reasoning', id: 'rs_1', summary: [] },
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: content, annotations: [] }],
      },
    ],
    usage: { input_tokens: input, output_tokens: output, total_tokens: input + output },
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
  return /^Bearer \S+$/.test(headers.authorization ?? '') && isApiCall(path, body)
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
