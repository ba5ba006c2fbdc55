/** The address of a Markdown link, where it leads into the vault. */

export interface InternalUrl {
  /** Percent-decoded as `decodeURI` does (`%20` becomes a space, `%23` stays); empty for the note itself. */
  path: string
  subpath: string | null
}

/** Takes `url` apart, or gives null when it leaves the vault: it has a scheme, or names a host. */
export function parseInternalUrl(url: string): InternalUrl | null {
  if (url === '' || url.startsWith('//') || hasScheme(url)) return null
  const hash = url.indexOf('#')
  const address = hash < 0 ? url : url.slice(0, hash)
  const query = address.indexOf('?')
  const path = decode(query > 0 ? address.slice(0, query) : address)
  const subpath = hash < 0 ? null : decode(url.slice(hash + 1))
  return { path, subpath: subpath === '' ? null : subpath }
}

/** RFC 3986, 3.1: a letter, then letters, digits, `+`, `-` and `.`, then `:`. */
function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url)
}

/** A text that is not well encoded means itself. */
function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
