/** A real web server on this machine, and a door that takes every host for it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { NetError } from '../../pipelines/adapters/web/net-error.ts'
import { type DoorOptions, openWebDoor, type WebDoor } from '../../pipelines/adapters/web/web-door.ts'

export type Route = (request: IncomingMessage, response: ServerResponse) => void

export interface FakeWeb {
  /** The full address of a path on a host of the test. */
  at(host: string, path: string): string
  /** What was asked for: `GET host/path`, in order. */
  asked: string[]
  /** The most requests that one host had at the same time. */
  mostAtOnce: number
  /** Milliseconds that the door would have slept. */
  slept: number[]
  door: WebDoor
}

/** Starts a server whose `routes` are keyed by `host/path`; hosts in `unknown` have no address. */
export async function startWeb(
  routes: Readonly<Record<string, Route>>,
  { unknown = [] as string[], ...options }: Partial<DoorOptions> & { unknown?: string[] } = {},
): Promise<FakeWeb> {
  const open = new Map<string, number>()
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    web.asked.push(`${request.method} ${host}${request.url}`)
    const now = (open.get(host) ?? 0) + 1
    open.set(host, now)
    web.mostAtOnce = Math.max(web.mostAtOnce, now)
    response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1))
    const route = routes[`${host}${request.url}`]
    if (route) route(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const slept: number[] = []
  const web: FakeWeb = {
    at: (host, path) => `http://${host}:${port}${path}`,
    asked: [],
    mostAtOnce: 0,
    slept,
    door: openWebDoor({
      agent: 'System-of-One/test',
      resolve: async (host) => {
        if (unknown.includes(host)) throw new NetError('dns')
        return ['127.0.0.1']
      },
      sleep: async (ms) => {
        slept.push(ms)
      },
      archive: `http://archive.test:${port}`,
      ...options,
    }),
  }
  return web
}

/** A page of HTML. */
export function html(text: string, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)
  }
}

/** An answer with nothing in it. */
export function status(code: number, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(code, headers).end()
  }
}
