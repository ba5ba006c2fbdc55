/** Opens a server of this machine for this machine alone. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Middleware } from './serve-files.ts'

/** Where a site is, unless it is told otherwise. */
const usualPort = 4321

/** So many ports that others have are passed over. */
const mostTried = 100

export interface Listening {
  port: number
  /** Ends all that is under way. */
  close(): Promise<void>
}

/**
 * Gives requests to the first of `doors` that answers, at `port` or at the next one that is free. A page elsewhere
 * that gives this machine a name of its own (DNS rebinding) gets nothing.
 */
export async function listen(doors: readonly Middleware[], port: number = usualPort): Promise<Listening> {
  const server = createServer((request, response) => {
    if (!isOwnName(request.headers.host ?? '')) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('This server answers to localhost.')
      return
    }
    const enter = (at: number) => {
      const door = doors[at]
      try {
        if (door) door(request, response, () => enter(at + 1))
        else response.writeHead(404).end()
      } catch (error) {
        // A note that is being written is not as it was read: who asked asks again when it is.
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
      }
    }
    enter(0)
  })
  const own = await listenAt(server, port)
  return {
    port: own,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

function isOwnName(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host)
}

async function listenAt(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!isTaken || first === 0 || port >= first + mostTried) throw error
    }
  }
}
