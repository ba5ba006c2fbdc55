/**
 * Hides the comments that no construct can: those that end in another block
 * than they start in, or never, and those in an address, a definition or raw
 * HTML. What they hide is blanked in the source, which is then parsed again:
 * nothing of it can be anywhere in the tree.
 *
 * Decided in doubt for hiding: a delimiter counts wherever it stands, except
 * in code, alone in an HTML comment, and behind a backslash; within a comment
 * only the next delimiter counts, in code too; a comment without an end hides
 * the rest of the note.
 */
import type { Root } from 'mdast'
import { type ExposedComment, findCommentEnd, findExposedComment } from './find-exposed-comment.ts'
import { findBlock, findWindowEnd, type Parse, parseInParts } from './parse-in-parts.ts'
import { placeComments } from './place-comments.ts'
import { type Veil, veil } from './veil.ts'

/** The tree of `source`, with a node for each comment and no trace of them elsewhere. */
export function hideComments(source: string, parse: Parse): Root {
  const tree = parseInParts(source, new Map(), parse)
  const first = source.includes('%%') ? findExposedComment(tree, source) : null
  if (!first) return tree
  let veils = findHidden(source, findBlock(tree, first.start), parse)
  let veiled = parseVeiled(source, veils, 0, source.length, parse)
  // Should the whole read otherwise than its parts, then all that follows is hidden.
  for (let { exposed } = veiled; exposed; { exposed } = veiled) {
    veils = hideRest(source, veils, exposed)
    veiled = parseVeiled(source, veils, 0, source.length, parse)
  }
  placeComments(veiled.tree, source, veils)
  return veiled.tree
}

/** Hides all from an exposed comment on, whatever ends it. */
function hideRest(source: string, veils: readonly Veil[], exposed: ExposedComment): Veil[] {
  const rest = veil(source, { ...exposed, end: source.length })
  return [...veils.filter(({ end }) => end <= exposed.start), rest]
}

/**
 * Finds what must be blanked from the block at `from` on. Each comment changes
 * what follows it, so they are found one by one, in windows that grow while
 * nothing is found. The way forward pays for the windows, which keeps the
 * whole linear: where it does not, with hundreds of such comments in one
 * block, all that follows is hidden.
 */
function findHidden(source: string, from: number, parse: Parse): Veil[] {
  const veils: Veil[] = []
  let start = from
  let size = smallestWindow
  let budget = initialBudget
  const advance = (by: number) => {
    start += by
    budget += by * budgetPerCharacter
  }
  for (;;) {
    const end = findWindowEnd(source, start + size)
    const isLast = end === source.length
    const { tree, exposed } = parseVeiled(source, veils, start, end, parse)
    budget -= end - start
    // What stands in the last block may look otherwise when its end is there.
    const lastBlock = isLast ? source.length : findBlock(tree, source.length)
    if (!exposed || exposed.start >= lastBlock) {
      if (isLast) return veils
      advance(lastBlock)
      size *= 2
      continue
    }
    const opening = { ...exposed, start: start + exposed.start }
    const isBehind = opening.start >= (veils.at(-1)?.end ?? 0)
    if (budget < 0 || !isBehind) return hideRest(source, veils, opening)
    veils.push(veil(source, { ...opening, end: findCommentEnd(source, opening.start) }))
    advance(findBlock(tree, exposed.start))
    size = smallestWindow
  }
}

const smallestWindow = 32
const initialBudget = 2 ** 18
const budgetPerCharacter = 32

/** Parses one part of the source, blanked, and looks for what is exposed in it. Offsets count from `start`. */
function parseVeiled(source: string, veils: readonly Veil[], start: number, end: number, parse: Parse) {
  const parts: string[] = []
  const remnants = new Map<number, number>()
  let at = end
  for (let index = veils.length - 1; index >= 0 && at > start; index--) {
    const hidden = veils[index]
    if (!hidden || hidden.end <= start) break
    if (hidden.start >= end) continue
    parts.push(source.slice(Math.min(hidden.end, at), at))
    at = Math.max(hidden.start, start)
    parts.push(hidden.text.slice(at - hidden.start, end - hidden.start))
    for (const [from, to] of hidden.remnants) remnants.set(from - start, Math.min(to, end) - start)
  }
  parts.push(source.slice(start, at))
  const text = parts.reverse().join('')
  const tree = parseInParts(text, remnants, parse)
  return { tree, exposed: findExposedComment(tree, text) }
}
