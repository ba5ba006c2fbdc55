import type { Thing } from './json-ld.ts'

/**
 * The document of a graph, to stand in a `<script>`: no text in it can end the
 * element or begin a comment, since `<` is escaped. Browsers never run it.
 */
export function jsonLdText(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}
