import type { MiddlewareHandler } from 'astro'
import { waitForPaint } from './site/wait-for-paint.ts'

/** What happens to each page after it is rendered. The server of `one dev` keeps scripts and styles where they are. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next()
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (!import.meta.env.PROD || !isPage) return response
  return new Response(waitForPaint(await response.text()), response)
}
