/** How authors write links: mostly a wikilink, sometimes with words of their own, an alias or a heading. */
import type { BenchNote } from './plan-garden.ts'
import type { Random } from './random.ts'
import { word } from './words.ts'

/** The first heading of every note that has any. */
export const firstHeading = 'What it is'

/** Notes of fewer words than this have no headings. */
export const fewestForHeadings = 120

export function linkText(target: BenchNote, random: Random): string {
  const kind = random.next()
  const { name, alias, words } = target
  if (alias && kind < 0.3) return `[[${alias}]]`
  if (kind < 0.4) return `[[${name}|${word(random)} ${word(random)}]]`
  if (kind < 0.45 && words >= fewestForHeadings)
    return `[[${name}#${firstHeading}|${word(random)} ${word(random)}]]`
  return `[[${name}]]`
}
