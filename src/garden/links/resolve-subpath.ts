/**
 * Where in a note a link leads: what follows its first `#`. Headings are
 * compared by their text and not by their id, as in Obsidian, and the id of the
 * heading that is really there is the answer.
 */
import type { NoteHeading } from '../../markdown/assign-anchors.ts'

export interface SubpathTarget {
  headings: readonly NoteHeading[]
  /** Lower-cased block ids, without `^`, to the id of the element that carries them. */
  blocks: ReadonlyMap<string, string>
}

/**
 * The id in the target's page that `subpath` (`Heading`, `H1#H2`, `^block`)
 * leads to, or null when nothing there answers to it.
 */
export function resolveSubpath(target: SubpathTarget, subpath: string): string | null {
  const wanted = subpath.trim()
  if (wanted.startsWith('^')) return resolveBlock(target, wanted.slice(1))
  const chain = wanted.split('#').filter((part) => part.trim() !== '')
  if (chain.length === 0) return null
  return findChain(target.headings, chain)?.id ?? headingById(target.headings, wanted)
}

function resolveBlock(target: SubpathTarget, id: string): string | null {
  return target.blocks.get(id.trim().toLowerCase()) ?? null
}

/** The first heading, in document order, whose text ends the chain and whose ancestors hold the rest of it. */
function findChain(headings: readonly NoteHeading[], chain: string[]): NoteHeading | null {
  for (const compare of comparisons) {
    const keys = chain.map(compare)
    const hit = headings.find((_heading, at) => endsChain(headings, at, keys, compare))
    if (hit) return hit
  }
  return null
}

function endsChain(headings: readonly NoteHeading[], at: number, keys: string[], compare: TextKey): boolean {
  const heading = headings[at]
  const last = keys.at(-1)
  if (!heading || !last || (compare(heading.raw) !== last && compare(heading.text) !== last)) return false
  if (keys.length === 1) return true
  return ancestorsOf(headings, at).some((ancestor) =>
    endsChain(headings, ancestor, keys.slice(0, -1), compare),
  )
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

/** Markdown links of other tools name the id itself: `page.md#some-heading`. */
function headingById(headings: readonly NoteHeading[], wanted: string): string | null {
  const id = wanted.normalize('NFC').toLowerCase()
  return headings.find((heading) => heading.id.toLowerCase() === id)?.id ?? null
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
