/**
 * A page as Astro's server shows it, where notes bring code: under the policy of the published
 * one, which names the styles that Astro puts into its head by a nonce. Vite's
 * script finds it there and gives it to those that it puts in place of them.
 */

/** It holds on this machine alone, where nobody else writes pages. */
export const devNonce = 'one-dev'

/** Of a style sheet whose address alone is imported, Astro writes the module into the page as if it were styles. */
const addressModule =
  /<style data-vite-dev-id="[^"]*\?url">[^<]*<\/style>|<script type="module" src="[^"]*\.css\?url"><\/script>/g

/** A preview, which is no page of its own, has no head and stays as it is. */
export function devPage(html: string): string {
  const end = html.indexOf('</head>')
  if (end < 0) return html
  const head = html
    .slice(0, end)
    .replace(addressModule, '')
    .replaceAll('<style data-vite-dev-id=', `<style nonce="${devNonce}" data-vite-dev-id=`)
  return `${head}<meta property="csp-nonce" nonce="${devNonce}">${html.slice(end)}`
}
