/**
 * Where in a note a link leads: what follows its first `#`. Headings are
 * compared by their text and not by their id, as in Obsidian, and the id of the
 * heading that is really there is the answer.
 */
import type { NoteHeading } from '../../markdown/assign-anchors.ts'
import { once } from '../once.ts'

export interface SubpathTarget {
  headings: readonly NoteHeading[]
  /** Lower-cased block ids, without `^`, to the id of the element that carries them. */
  blocks: ReadonlyMap<string, string>
}

/** Gives the id in a page that a subpath (`Heading`, `H1#H2`, `^block`) leads to; null when nothing there answers to it. */
export type SubpathResolver = (subpath: string) => string | null

/** Prepares the look-up in one note: its headings are folded once, however many links lead to them. */
export function subpathResolver({ headings, blocks }: SubpathTarget): SubpathResolver {
  const indexes = comparisons.map((compare) => once(() => indexHeadings(headings, compare)))
  const ids = once(() => new Map(headings.map(({ id }) => [id.toLowerCase(), id])))
  return (subpath) => {
    const wanted = subpath.trim()
    if (wanted.startsWith('^')) return blocks.get(wanted.slice(1).trim().toLowerCase()) ?? null
    const chain = wanted.split('#').filter((part) => part.trim() !== '')
    if (chain.length === 0) return null
    for (const [at, compare] of comparisons.entries()) {
      const hit = findChain(headings, indexes[at]?.() ?? new Map(), chain.map(compare))
      if (hit !== null) return headings[hit]?.id ?? null
    }
    // Markdown links of other tools name the id itself: `page.md#some-heading`.
    return ids().get(wanted.normalize('NFC').toLowerCase()) ?? null
  }
}

/** Positions of the headings, in document order, by what their Markdown or their words fold to. */
function indexHeadings(headings: readonly NoteHeading[], compare: TextKey): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [at, { raw, text }] of headings.entries()) {
    for (const key of new Set([compare(raw), compare(text)])) {
      if (key !== '' && !index.get(key)?.push(at)) index.set(key, [at])
    }
  }
  return index
}

/** The first heading whose text ends the chain and whose ancestors, from the inside out, hold the rest of it. */
function findChain(
  headings: readonly NoteHeading[],
  index: Map<string, number[]>,
  keys: string[],
): number | null {
  const candidates = index.get(keys.at(-1) ?? '') ?? []
  if (keys.length === 1) return candidates[0] ?? null
  return candidates.find((at) => holdsChain(headings, index, at, keys.slice(0, -1))) ?? null
}

/** The nearest ancestor that fits is as good as any: what stands above it stands above all that are nearer. */
function holdsChain(
  headings: readonly NoteHeading[],
  index: Map<string, number[]>,
  at: number,
  keys: string[],
): boolean {
  let left = keys
  for (const ancestor of ancestorsOf(headings, at)) {
    if (index.get(left.at(-1) ?? '')?.includes(ancestor)) left = left.slice(0, -1)
    if (left.length === 0) return true
  }
  return false
}

/** The positions of the headings that the one `at` is nested under, nearest first. */
function ancestorsOf(headings: readonly NoteHeading[], at: number): number[] {
  const ancestors: number[] = []
  let depth = headings[at]?.depth ?? 0
  for (let before = at - 1; before >= 0; before--) {
    const heading = headings[before]
    if (!heading || heading.depth >= depth) continue
    depth = heading.depth
    ancestors.push(before)
  }
  return ancestors
}

type TextKey = (text: string) => string

/** From strict to lenient: Obsidian drops punctuation from both texts, or writes a space in its place. */
const comparisons: readonly TextKey[] = [
  (text) => fold(text, /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ''),
  (text) => fold(text, /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' '),
  (text) => fold(text, /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n_]/g, ''),
  (text) => fold(text, /[^\p{L}\p{N}\p{M}\p{S}]+/gu, ''),
]

function fold(text: string, drop: RegExp, by: string): string {
  return text.normalize('NFC').replace(drop, by).replace(/\s+/g, ' ').trim().toLowerCase()
}
