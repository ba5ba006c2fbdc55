/** Tells the landmarks of a note from those of the notes beside it, for readers who go from one to the next by name. */

/** Puts the title of the note behind the name of each landmark in `root`. */
export function nameLandmarks(root: ParentNode, title: string): void {
  for (const mark of root.querySelectorAll(':is(nav, section)[aria-label], section[aria-labelledby]')) {
    const name = mark.ariaLabel ?? labelOf(root, mark)
    mark.removeAttribute('aria-labelledby')
    mark.ariaLabel = `${name}: ${title}`
  }
}

function labelOf(root: ParentNode, mark: Element): string {
  const ids = mark.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const texts = ids.map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent?.trim() ?? '')
  return texts.filter((text) => text !== '').join(' ')
}
