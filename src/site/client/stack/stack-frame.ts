/** The page as a row of panes, and back: a page without panes is as it was. */
import { firstPane, type Pane } from './make-pane.ts'

export interface StackFrame {
  /** The pane around the page's own text; null while nothing stands beside it. */
  readonly first: Pane | null
  /** Shows `panes` beside the page. Without any, it is a plain page again. */
  show(panes: readonly Pane[]): void
}

export function createFrame(main: HTMLElement, path: string, label: string): StackFrame {
  let first: Pane | null = null
  const enter = (): Pane => {
    first = firstPane(path, main)
    document.documentElement.classList.add('is-stacked')
    main.setAttribute('aria-label', label)
    setSidenotes(false)
    return first
  }
  const leave = (pane: Pane) => {
    const top = pane.body.scrollTop
    main.replaceChildren(...pane.body.childNodes)
    document.documentElement.classList.remove('is-stacked')
    main.removeAttribute('aria-label')
    setSidenotes(true)
    first = null
    scrollTo({ top, behavior: 'instant' })
  }
  return {
    get first() {
      return first
    },
    show: (panes) => {
      if (panes.length === 0) return first ? leave(first) : undefined
      const row = [first ?? enter(), ...panes].map(({ element }) => element)
      for (const element of [...main.children]) if (!row.includes(element as HTMLElement)) element.remove()
      for (const [at, element] of row.entries()) {
        // Moving an element that is in its place would lose how far it is scrolled.
        if (main.children[at] !== element) main.insertBefore(element, main.children[at] ?? null)
        element.style.setProperty('--pane', String(at))
        element.style.setProperty('--after', String(row.length - at))
      }
    },
  }
}

/** Beside other panes there is no margin: footnotes stand at the end. */
function setSidenotes(on: boolean): void {
  const sheet = document.querySelector<HTMLLinkElement>('link[href$="/sidenotes.css"]')
  if (sheet) sheet.disabled = !on
}
