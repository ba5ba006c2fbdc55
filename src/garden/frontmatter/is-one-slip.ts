/** Whether two words differ by one slip of a finger. */
import { distance } from 'fastest-levenshtein'

/** One letter too many, too few or wrong, or two neighbours swapped. Equal words do not differ. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const steps = distance(a, b)
  return steps === 1 || (steps === 2 && isSwap(a, b))
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((_, index) => a[index] !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
