/**
 * Fetches HTML of the site as a document, of which nothing runs. Null where there
 * is none, or no network, or where the page has looks that stand on it alone:
 * even to parse it here would be against the policy of this page.
 */
import { parseHtml } from './parse-html.ts'

export async function fetchPage(url: string): Promise<Document | null> {
  try {
    const response = await fetch(url)
    const text = response.ok ? await response.text() : ''
    return text === '' || apart.test(text) ? null : parseHtml(text)
  } catch {
    return null
  }
}

/** In the text of a note, `<` is written `&#x3C;`. */
const apart = /<main [^>]*data-apart/
