import type { MiddlewareHandler } from 'astro'
import { devPage } from './site/dev-page.ts'
import { waitForPaint } from './site/wait-for-paint.ts'

/** What happens to each page after it is rendered. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next()
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (!isPage) return response
  const html = await response.text()
  return new Response(import.meta.env.PROD ? waitForPaint(html) : devPage(html), response)
}
