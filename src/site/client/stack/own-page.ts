/** Fits a page into another, whose policy lets less pass than its own might have. */

/** Takes out what is for a page of its own: what runs, what is drawn by a script, and the contents beside it. */
const apart = 'script, style, .toc, .toc-folded, .comments'

/**
 * Makes `main`, a part of `page`, a guest of the page that is open. Pictures and
 * frames of other hosts become links to them, also those that a click would load; the looks of its elements come along.
 */
export function ownPage(page: Document, main: Element): void {
  for (const part of main.querySelectorAll(apart)) part.remove()
  for (const part of main.querySelectorAll('img[src], iframe[src]')) {
    const address = part.getAttribute('src') ?? ''
    if (isForeign(address))
      part.replaceWith(linkTo(address, part.getAttribute('alt') || part.getAttribute('title')))
  }
  for (const part of main.querySelectorAll('[data-player]')) part.removeAttribute('data-player')
  const looks = page.querySelector('link[data-looks]')
  if (looks && !document.querySelector('link[data-looks]')) document.head.append(document.importNode(looks))
}

function isForeign(address: string): boolean {
  return URL.canParse(address, location.href) && new URL(address, location.href).origin !== location.origin
}

function linkTo(href: string, words: string | null): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    href,
    textContent: words || new URL(href, location.href).host,
  })
}
