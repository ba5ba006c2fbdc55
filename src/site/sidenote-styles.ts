/** The styles of notes in the margin: which note hangs on which reference, and below which other note. */
import { mostSidenotes } from '../markdown/place-sidenotes.ts'

/** `rules` with the names of all places behind them: a page without styles in its HTML needs no leave for them. */
export function sidenoteStyles(rules: string): string {
  const places = Array.from({ length: mostSidenotes }, (_, at) => placeRules(at + 1))
  return `${rules}\n${places.join('\n')}\n`
}

function placeRules(place: number): string {
  const names = `--ref:--ref-${place};--note:--note-${place};--before:--note-${place - 1}`
  return `a[data-side="${place}"]{anchor-name:--ref-${place}}li[data-side="${place}"]{${names}}`
}
