/** Keeps the ids of one page apart from those of the pages beside it. */

/** The attributes that hold ids of the same page, one or several. */
const references = [
  'for',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'popovertarget',
  'list',
  'form',
]

/** Puts `prefix` before every id in `root`, and before every mention of one. */
export function ownIds(root: Element, prefix: string): void {
  const ids = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id))
  for (const element of root.querySelectorAll('*')) {
    if (element.id) element.id = prefix + element.id
    for (const name of references) {
      const names = element.getAttribute(name)
      if (names !== null)
        element.setAttribute(
          name,
          names.replace(/\S+/g, (id) => (ids.has(id) ? prefix + id : id)),
        )
    }
    ownAddress(element, ids, prefix)
  }
}

/** A link to a place of the page, and what a drawing uses of itself. Signs of the site stand on every page. */
function ownAddress(element: Element, ids: ReadonlySet<string>, prefix: string): void {
  const href = element.getAttribute('href')
  if (href?.startsWith('#')) {
    const id = decode(href.slice(1))
    if (ids.has(id)) element.setAttribute('href', `#${encodeURIComponent(prefix + id)}`)
  }
  for (const { name, value } of [...element.attributes]) {
    if (!value.includes('url(#')) continue
    element.setAttribute(
      name,
      value.replace(/url\(#([^)]+)\)/g, (whole, id) => (ids.has(id) ? `url(#${prefix}${id})` : whole)),
    )
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
