/** A channel's server on this machine, which does with the next writes what its plan says. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to one request. `after` means that it was carried out all the same, `late` that it is when the test says so. */
export type ChannelFault =
  | 'fine'
  | 'error-before'
  | 'error-after'
  | 'timeout-before'
  | 'timeout-after'
  | 'late'
  | 'reset-after'
  | 'limit'
  | 'limit-by-403'
  | 'unauthorized'
  | 'invalid'
  | 'wrong-json'
  /** 421 and not carried out: `fetch` sends it again by itself. */
  | 'misdirected'

export const channelFaults: readonly ChannelFault[] = [
  'fine',
  'error-before',
  'error-after',
  'timeout-before',
  'timeout-after',
  'late',
  'reset-after',
  'limit',
  'unauthorized',
  'invalid',
  'wrong-json',
]

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  /** The value of its JSON; undefined where there is none. */
  body: unknown
  /** As it came. */
  text: string
}

export interface Said {
  status: number
  value?: unknown
  headers?: Record<string, string>
  /** In place of `value`. */
  text?: string
}

export interface FakeChannel {
  /** Such as `http://127.0.0.1:40123`. */
  url: string
  /** One for each write to come; `fine` when it is empty. */
  faults: ChannelFault[]
  /** As `faults`, for requests that only read. */
  readFaults: ChannelFault[]
  /** Carries out the writes that met `late`, in their order. */
  late: (() => void)[]
  /** Whether a request that is left without an answer loses its connection, so that nobody waits for the end of its time. */
  hangsUp: boolean
  /** All that was asked, such as `POST /api/v1/statuses`, in order. */
  asked: string[]
  /** Of those, how many writes were carried out, those of no effect among them. */
  writes: number
  /** `Retry-After` of the next 429. */
  retryAfter: string
  close(): Promise<void>
}

export interface ChannelPlan {
  answer(asked: Asked): Said
  /** Whether a request changes what is there: only those meet the faults. */
  writes(asked: Asked): boolean
}

/** What a server might say of the key that it was given, which nobody should see again. */
export const spilled = 'the key was: '

/** Faults of requests that are not carried out, or not yet. */
const undone: ReadonlySet<ChannelFault> = new Set([
  'error-before',
  'timeout-before',
  'late',
  'limit',
  'limit-by-403',
  'unauthorized',
  'invalid',
  'misdirected',
])

const silent: ReadonlySet<ChannelFault> = new Set(['timeout-before', 'timeout-after', 'late'])

/** Closes by `close` alone, so that it can serve a whole file of tests or processes of their own. */
export async function startChannel({ answer, writes }: ChannelPlan): Promise<FakeChannel> {
  const server = createServer((request, response) => {
    void readAsked(request).then((asked) => {
      channel.asked.push(`${asked.method} ${asked.path}`)
      const writing = writes(asked)
      const fault = (writing ? channel.faults : channel.readFaults).shift() ?? 'fine'
      const act = () => {
        if (writing) channel.writes += 1
        return answer(asked)
      }
      const said = undone.has(fault) ? { status: 200 } : act()
      if (fault === 'late') channel.late.push(act)
      if (silent.has(fault)) return void (channel.hangsUp && request.socket.destroy())
      if (fault === 'reset-after') request.socket.resetAndDestroy()
      else send(response, spoil(fault, said, asked, channel.retryAfter))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const channel: FakeChannel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: [],
    readFaults: [],
    late: [],
    hangsUp: false,
    asked: [],
    writes: 0,
    retryAfter: '120',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return channel
}

function spoil(fault: ChannelFault, said: Said, asked: Asked, retryAfter: string): Said {
  const value = {
    error: `${spilled}${asked.headers.authorization ?? asked.headers['api-key'] ?? asked.text}`,
  }
  if (fault === 'error-before') return { status: 500, value }
  if (fault === 'error-after') return { status: 502, value }
  if (fault === 'misdirected') return { status: 421, value }
  if (fault === 'unauthorized') return { status: 401, value }
  if (fault === 'invalid') return { status: 422, value }
  if (fault === 'limit') return { status: 429, value, headers: { 'retry-after': retryAfter } }
  if (fault === 'limit-by-403') return { status: 403, value, headers: { 'retry-after': retryAfter } }
  if (fault === 'wrong-json') return { status: 200, text: '<html><p>It works!' }
  return said
}

function send(response: ServerResponse, { status, value, headers = {}, text }: Said): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(text ?? (value === undefined ? '' : JSON.stringify(value)))
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://fake')
  return { method: request.method ?? '', path, query, headers: request.headers, body: parse(text), text }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
