/** Runs on every page: opens the search by its link and by Ctrl-K or Command-K. The search itself is loaded only then. */
import type { SearchDialog } from './search/dialog.ts'

const link = document.querySelector<HTMLAnchorElement>('[data-search-open]')
if (link) start(link)

function start(link: HTMLAnchorElement): void {
  const open = opener(link)
  link.setAttribute('aria-haspopup', 'dialog')
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void open()
  })
  addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return
    event.preventDefault()
    void open()
  })
}

/** Opens the search, which is made once; where it cannot be loaded, its page. */
function opener(link: HTMLAnchorElement): () => Promise<void> {
  let dialog: Promise<SearchDialog> | undefined
  return async () => {
    const field = document.querySelector<HTMLInputElement>('[data-search-page] input')
    if (field) return field.select()
    try {
      dialog ??= import('./search/dialog.ts').then(({ makeDialog }) =>
        makeDialog(link.dataset['searchOpen'] ?? ''),
      )
      const { open } = await dialog
      open()
    } catch {
      location.assign(link.href)
    }
  }
}

/** No sign alone is a shortcut: those who speak to their browser would set it off by speaking (WCAG 2.1.4). */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented) return false
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
}
