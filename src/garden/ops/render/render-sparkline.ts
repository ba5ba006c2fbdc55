/** A row of numbers as a row of signs. */

const signs = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** One sign for each value, a blank for what is not known. Bars stand on zero, a line on its lowest value. */
export function renderSparkline(values: readonly (number | null)[], form: 'line' | 'bars'): string {
  const known = values.filter((value) => value !== null)
  const low = form === 'bars' ? Math.min(0, ...known) : Math.min(...known)
  const span = Math.max(low, ...known) - low
  return values.map((value) => (value === null ? ' ' : signOf(value - low, span))).join('')
}

function signOf(height: number, span: number): string {
  const step = span === 0 ? 0 : Math.round((height / span) * (signs.length - 1))
  return signs[step] ?? ''
}
