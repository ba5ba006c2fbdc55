/** A server on this machine that answers batches as OpenAI's API does, and holds its callers to it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { isApiCall } from './engine-api.ts'

export interface KeptBatch {
  id: string
  status: string
  endpoint: string
  input_file_id: string
  output_file_id: string | null
  error_file_id: string | null
  metadata: Record<string, string>
}

export interface BatchLineAsked {
  custom_id: string
  url: string
  body: Record<string, unknown>
}

export interface BatchServerFake {
  baseUrl: string
  /** What was asked, as `POST /v1/files`. */
  asked: string[]
  batches: KeptBatch[]
  files: Map<string, { filename: string; text: string }>
  /** Ends a batch: `lines` make its output, `errors` its errors. */
  end(
    batch: KeptBatch | undefined,
    status: string,
    lines: (asked: BatchLineAsked) => string | null,
    errors?: (asked: BatchLineAsked) => string | null,
  ): void
}

export interface BatchServerOptions {
  /** Refuses what it is told to: a status for `POST /v1/batches` and the like. */
  refuse?: (asked: string, number: number) => number | undefined
  /** Answers direct calls. */
  direct?: (body: Record<string, unknown>) => unknown
}

const lineSchema = z.strictObject({
  custom_id: z.string().min(1).max(64),
  method: z.literal('POST'),
  url: z.string(),
  body: z.record(z.string(), z.unknown()),
})
const createSchema = z.strictObject({
  input_file_id: z.string(),
  endpoint: z.enum(['/v1/responses', '/v1/chat/completions', '/v1/embeddings']),
  completion_window: z.literal('24h'),
  metadata: z
    .record(z.string().max(64), z.string().max(512))
    .refine((metadata) => Object.keys(metadata).length <= 16),
})

export async function startBatches({ refuse, direct }: BatchServerOptions = {}): Promise<BatchServerFake> {
  const fake: BatchServerFake = { baseUrl: '', asked: [], batches: [], files: new Map(), end }
  const addFile = (filename: string, text: string) => {
    const id = `file-${fake.files.size + 1}`
    fake.files.set(id, { filename, text })
    return id
  }

  function end(...[batch, status, lines, errors = () => null]: Parameters<BatchServerFake['end']>): void {
    if (!batch) throw new Error('there is no such batch')
    const asked = linesOf(fake.files.get(batch.input_file_id)?.text ?? '')
    const output = asked.map(lines).filter((line) => line !== null)
    const failed = asked.map(errors).filter((line) => line !== null)
    batch.status = status
    batch.output_file_id = output.length > 0 ? addFile('output.jsonl', output.join('\n')) : null
    batch.error_file_id = failed.length > 0 ? addFile('errors.jsonl', failed.join('\n')) : null
  }

  const routes: [RegExp, (match: RegExpExecArray, request: IncomingMessage, bytes: Buffer) => unknown][] = [
    [/^POST \/v1\/files$/, (_, request, bytes) => upload(request, bytes, addFile)],
    [
      /^GET \/v1\/files\?/,
      () => listOf([...fake.files].map(([id, { filename, text }]) => fileOf(id, filename, text))),
    ],
    [/^GET \/v1\/files\/([\w-]+)\/content$/, ([, id = '']) => fake.files.get(id)?.text],
    [
      /^DELETE \/v1\/files\/([\w-]+)$/,
      ([, id = '']) => (fake.files.delete(id) ? { id, deleted: true } : undefined),
    ],
    [/^POST \/v1\/batches$/, (_, __, bytes) => create(fake, bytes)],
    [/^GET \/v1\/batches\?/, () => listOf(fake.batches.toReversed())],
    [/^GET \/v1\/batches\/([\w-]+)$/, ([, id = '']) => fake.batches.find((batch) => batch.id === id)],
    [
      /^POST (\/v1\/(?:responses|chat\/completions))$/,
      ([, path = ''], _, bytes) => {
        const body = JSON.parse(bytes.toString('utf8'))
        return direct && isApiCall(path, body) ? direct(body) : undefined
      },
    ],
  ]

  const server = createServer(async (request, response) => {
    const bytes = await readBytes(request)
    const call = `${request.method} ${request.url}`
    fake.asked.push(call.replace(/\?.*$/, ''))
    const refused = refuse?.(call.replace(/\?.*$/, ''), fake.asked.length - 1)
    if (refused) return send(response, refused, {})
    for (const [pattern, answer] of routes) {
      const match = pattern.exec(call)
      if (!match) continue
      const body = await answer(match, request, bytes)
      return send(response, body === undefined ? 404 : body === invalid ? 400 : 200, body ?? {})
    }
    return send(response, 404, {})
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  fake.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return fake
}

/** What is not of the API. */
const invalid = Symbol('invalid')

/** Takes a form with a file of lines, each a whole request of its own with an id of its own. */
async function upload(
  request: IncomingMessage,
  bytes: Buffer,
  addFile: (filename: string, text: string) => string,
): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return invalid
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const file = form.get('file')
  if (!(file instanceof File) || form.get('purpose') !== 'batch') return invalid
  const text = await file.text()
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => lineSchema.safeParse(JSON.parse(line)).data)
  const isSound = lines.every((line) => line && isApiCall(line.url, line.body))
  const ids = new Set(lines.map((line) => line?.custom_id))
  if (!isSound || ids.size !== lines.length) return invalid
  return fileOf(addFile(file.name, text), file.name, text)
}

function create(fake: BatchServerFake, bytes: Buffer): unknown {
  const { data } = createSchema.safeParse(JSON.parse(bytes.toString('utf8')))
  const text = data && fake.files.get(data.input_file_id)?.text
  if (!data || !text || linesOf(text).some(({ url }) => url !== data.endpoint)) return invalid
  const { completion_window, ...rest } = data
  const id = `batch_${fake.batches.length + 1}`
  const batch = {
    id,
    object: 'batch',
    status: 'validating',
    output_file_id: null,
    error_file_id: null,
    completion_window,
    ...rest,
  }
  fake.batches.push(batch)
  return batch
}

function linesOf(text: string): BatchLineAsked[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)))
}

function fileOf(id: string, filename: string, text: string) {
  return { id, object: 'file', filename, purpose: 'batch', bytes: Buffer.byteLength(text) }
}

function listOf(data: readonly unknown[]) {
  return { object: 'list', data, has_more: false }
}

/** A line of the output: what a direct call would have brought. */
export function answered(
  { custom_id }: Pick<BatchLineAsked, 'custom_id'>,
  body: unknown,
  status = 200,
): string {
  return JSON.stringify({
    id: 'batch_req_1',
    custom_id,
    response: { status_code: status, request_id: 'r1', body },
    error: null,
  })
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
