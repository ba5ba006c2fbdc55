/**
 * Keeps the open pages of a site that is being written in step with it. A page
 * that loads just then hears nothing, so each says, when it begins to listen, which
 * state of the site it was made from. That, and a hash of its HTML, is told to it
 * in a header `Server-Timing`, the one that scripts can read of their own page.
 */
import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { homeUrl } from '../../src/garden/urls.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { holdPage } from './hold-page.ts'
import type { Middleware } from './serve-files.ts'

export interface OpenPages {
  /** Stands before all that sends pages: names them, and lets them listen. */
  serve: Middleware
  /** Has every open page load again, and every page that was made before this moment. */
  reload(): void
  /** Has every open page load again whose HTML would be another. */
  renew(): void
  /** Tells every open page that there are other suggestions of links. */
  offer(): void
  /** Lets go of all that listen. */
  close(): void
}

/** What pages listen to, see `src/site/client/dev/follow-garden.ts`. */
type PageEvent = 'reload' | 'changed' | 'garden:offers'

/** Where pages listen. No page can have this address. */
export function eventsUrl(settings: Pick<Settings, 'base'>): string {
  return `${homeUrl(settings)}@one/pages`
}

/** Follows the pages that are served from now on. */
export function followPages(settings: Pick<Settings, 'base'>): OpenPages {
  const own = eventsUrl(settings)
  // A page of a server that is gone was made from no state of this one.
  const run = randomBytes(4).toString('hex')
  const listeners = new Set<ServerResponse>()
  let edition = 0
  const state = () => `${run}-${edition}`
  const send = (listener: ServerResponse, event: PageEvent) =>
    listener.write(`event: ${event}\ndata: ${state()}\n\n`)
  const sendAll = (event: PageEvent) => {
    for (const listener of listeners) send(listener, event)
  }
  const listen = (response: ServerResponse, shown: string | null) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.flushHeaders()
    listeners.add(response)
    response.once('close', () => listeners.delete(response))
    if (shown !== state()) send(response, 'changed')
  }
  return {
    serve: (request, response, next) => {
      const [path, query] = (request.url ?? '').split('?', 2)
      if (path === own) return listen(response, new URLSearchParams(query).get('shown'))
      const made = state()
      if (request.headers.accept?.includes('text/html'))
        holdPage(response, (hash) => ['Server-Timing', `garden;desc="${made} ${hash}"`])
      next()
    },
    reload: () => {
      edition += 1
      sendAll('reload')
    },
    renew: () => {
      edition += 1
      sendAll('changed')
    },
    offer: () => sendAll('garden:offers'),
    close: () => {
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
