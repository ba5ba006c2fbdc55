/** Scrolls a row of panes until one of them lies open. */

/**
 * A pane lies open between the spines of those before it and those after it.
 * The row is moved no more than it takes.
 */
export function revealPane(row: HTMLElement, panes: readonly HTMLElement[], pane: HTMLElement): void {
  const at = panes.indexOf(pane)
  const width = pane.offsetWidth
  const spine = pane.querySelector<HTMLElement>('.pane-spine')?.offsetWidth ?? 0
  const most = at * (width - spine)
  const least = (at + 1) * width - row.clientWidth + spine * (panes.length - 1 - at)
  const toRight = getComputedStyle(row).direction === 'rtl' ? -1 : 1
  const now = row.scrollLeft * toRight
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  row.scrollTo({
    left: Math.min(Math.max(now, least), most) * toRight,
    behavior: still ? 'instant' : 'smooth',
  })
}
