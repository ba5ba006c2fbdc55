/** How wide the copies of a picture are. */
import { measure } from '../../markdown/html/picture.ts'

/** A whole line of text on a screen of twice as many pixels. */
export const widestCopy = 2 * measure

const steps = [400, 800, widestCopy]

/** Of two copies the wider one is at least this much wider. */
const leastStep = 1.2

/**
 * The widths of the copies of a picture that is `own` pixels wide, and that is
 * shown no wider than `place` CSS pixels; ascending, none wider than itself.
 */
export function copyWidths(own: number, place: number): number[] {
  const enough = steps.findIndex((step) => step >= 2 * place)
  const useful = enough < 0 ? steps : steps.slice(0, enough + 1)
  const widest = Math.min(own, useful.at(-1) ?? own)
  return [...useful.filter((step) => step * leastStep <= widest), widest]
}
