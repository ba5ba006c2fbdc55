/** Where an answer sends on to: RFC 9110, 15.4. */
import type { WebResponse } from './send-request.ts'

/** Those that say for how long: 301 and 308 for good, the others for now. */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** The address that `response` to a request for `url` names; null when it is no redirect. */
export function redirectOf(url: URL, { status, headers }: WebResponse): URL | 'nowhere' | null {
  if (!redirects.has(status)) return null
  const location = headers['location']
  return (location !== undefined && URL.parse(location, url.href)) || 'nowhere'
}
