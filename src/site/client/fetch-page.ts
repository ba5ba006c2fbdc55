/** Fetches HTML of the site as a document, of which nothing runs. Null where there is none, or no network. */
export async function fetchPage(url: string): Promise<Document | null> {
  try {
    const response = await fetch(url)
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  } catch {
    return null
  }
}
