/** The keys of a row of panes: left and right go from one to the next, Escape closes. */
import type { Pane } from './make-pane.ts'

/** What uses these keys itself. */
const ownKeys =
  'input, textarea, select, audio, video, pre, .table-wrap, [role=region] [tabindex="0"], [contenteditable]'

/** `all` are the panes at the time, the page's own first, which `close` leaves alone. */
export function stackKeys(
  row: HTMLElement,
  all: () => Pane[],
  focus: (pane: Pane | undefined) => void,
  close: (pane: Pane) => void,
): void {
  row.addEventListener('keydown', (event) => {
    const panes = all()
    const target = event.target instanceof Element ? event.target : null
    const at = panes.findIndex(({ element }) => target && element.contains(target))
    const pane = panes[at]
    if (!pane || !target || target.closest(ownKeys) || event.altKey || event.ctrlKey || event.metaKey) return
    const on = getComputedStyle(row).direction === 'rtl' ? -1 : 1
    if (event.key === 'ArrowRight') focus(panes[at + on])
    else if (event.key === 'ArrowLeft') focus(panes[at - on])
    else if (event.key === 'Escape' && at > 0) close(pane)
    else return
    event.preventDefault()
  })
  row.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.pane-close') : null
    const pane = button && all().find(({ element }) => element.contains(button))
    if (pane) close(pane)
  })
}
