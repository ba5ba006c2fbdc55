/**
 * Keeps the open pages of a site that is being written in step with it. A page
 * that loads just then hears no message, so each says, once it can hear, which
 * state of the site it was made from. That is told to it in a header
 * `Server-Timing`, the one that scripts can read of their own page.
 */
import type { HookParameters } from 'astro'

type DevServer = HookParameters<'astro:server:setup'>['server']

export interface OpenPages {
  /** Has every open page load again, and every page that was made before this moment. */
  reload(): void
}

const shownEvent = 'garden:shown'

/** Runs on every page. */
export const reportShown = `
const [{ serverTiming }] = performance.getEntriesByType('navigation')
const state = serverTiming.find(({ name }) => name === 'garden')
if (state) import.meta.hot?.send('${shownEvent}', Number(state.description))
`

/** Watches the pages that `server` serves from now on. */
export function followPages({ middlewares, environments }: DevServer): OpenPages {
  const { hot } = environments.client
  let state = 0
  middlewares.use((_request, response, next) => {
    response.setHeader('Server-Timing', `garden;desc="${state}"`)
    next()
  })
  hot.on(shownEvent, (shown: unknown, page) => {
    if (shown !== state) page.send({ type: 'full-reload' })
  })
  return {
    reload: () => {
      state += 1
      hot.send({ type: 'full-reload' })
    },
  }
}
