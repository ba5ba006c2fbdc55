/**
 * Keeps the open pages of a site that is being written in step with it. A page
 * that loads just then hears no message, so each says, once it can hear, which
 * state of the site it was made from. That, and a hash of its HTML, is told to it
 * in a header `Server-Timing`, the one that scripts can read of their own page.
 */
import type { HookParameters } from 'astro'
import { holdPage } from './hold-page.ts'

type DevServer = HookParameters<'astro:server:setup'>['server']

export interface OpenPages {
  /** Has every open page load again, and every page that was made before this moment. */
  reload(): void
  /** Has every open page load again whose HTML would be another. */
  renew(): void
  /** Tells every open page that there are other suggestions of links. */
  offer(): void
}

/** What scripts of a page listen to. */
export const offersEvent = 'garden:offers'

const shownEvent = 'garden:shown'

const changedEvent = 'garden:changed'

/** Runs on every page: a page that was made from another state asks whether its HTML is still the same. */
export const reportShown = `
const [{ serverTiming }] = performance.getEntriesByType('navigation')
const [state, shown] = serverTiming.find(({ name }) => name === 'garden')?.description.split(' ') ?? []
if (shown) {
  import.meta.hot?.on('${changedEvent}', async () => {
    const page = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
    if (page && !page.headers.get('server-timing')?.includes(shown)) location.reload()
  })
  import.meta.hot?.send('${shownEvent}', Number(state))
}
`

/** Watches the pages that `server` serves from now on. */
export function followPages({ middlewares, environments }: DevServer): OpenPages {
  const { hot } = environments.client
  const changed = { type: 'custom', event: changedEvent } as const
  let state = 0
  middlewares.use(({ headers }, response, next) => {
    const made = state
    if (headers.accept?.includes('text/html'))
      holdPage(response, (hash) => ['Server-Timing', `garden;desc="${made} ${hash}"`])
    next()
  })
  hot.on(shownEvent, (shown: unknown, page) => {
    if (shown !== state) page.send(changed)
  })
  return {
    reload: () => {
      state += 1
      hot.send({ type: 'full-reload' })
    },
    renew: () => {
      state += 1
      hot.send(changed)
    },
    offer: () => hot.send({ type: 'custom', event: offersEvent }),
  }
}
