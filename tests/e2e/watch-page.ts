/** Keeps an eye on a page: what it asks of the network, and what goes wrong in it. */
import type { Page } from 'playwright-core'

export interface PageRecord {
  /** Addresses asked of any other origin, whether or not an answer came. */
  foreignRequests: string[]
  /** Errors of the console, uncaught exceptions, and requests to `origin` that failed. */
  errors: string[]
}

/**
 * Records from here on, until the page closes. An address that loads from the
 * document itself (`data:`, `blob:`, `about:`) is nobody else's.
 */
export function watchPage(page: Page, origin: string): PageRecord {
  const record: PageRecord = { foreignRequests: [], errors: [] }
  const isForeign = (url: string) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== origin
  page.on('request', (request) => {
    if (isForeign(request.url())) record.foreignRequests.push(request.url())
  })
  page.on('websocket', (socket) => record.foreignRequests.push(socket.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(message.text())
  })
  page.on('pageerror', (error) => record.errors.push(error.message))
  page.on('requestfailed', (request) => {
    if (!isForeign(request.url()))
      record.errors.push(`${request.url()} ${request.failure()?.errorText ?? 'failed'}`)
  })
  return record
}
