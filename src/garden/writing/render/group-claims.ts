/** Claims of a section as short paragraphs, each of one note, in the order in which they stand. */
import type { VerifiedClaim } from '../claims/claim.ts'

/** A paragraph of more sentences than these is a wall of text. */
const mostSentences = 3

/**
 * A note that has no more sentences in a row is one paragraph; another is parted at its headings, and what
 * a heading has too many of into even parts. A gap stands alone.
 */
export function groupClaims(claims: readonly VerifiedClaim[]): VerifiedClaim[][] {
  return runsOf(claims, isOfSameNote).flatMap((run) =>
    sentencesOf(run) <= mostSentences ? [run] : runsOf(run, isOfSamePlace).flatMap(partEvenly),
  )
}

/** Whether two claims stand on the same section of the same note, by the first sentence of each. */
export function isOfSamePlace(one: VerifiedClaim, other: VerifiedClaim): boolean {
  return isOfSameNote(one, other) && one.support[0]?.heading?.id === other.support[0]?.heading?.id
}

function isOfSameNote({ support: [one] }: VerifiedClaim, { support: [other] }: VerifiedClaim): boolean {
  return one !== undefined && one.note === other?.note
}

function runsOf(
  claims: readonly VerifiedClaim[],
  isSame: (one: VerifiedClaim, other: VerifiedClaim) => boolean,
): VerifiedClaim[][] {
  const runs: VerifiedClaim[][] = []
  for (const claim of claims) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && isSame(before, claim)) last.push(claim)
    else runs.push([claim])
  }
  return runs
}

function partEvenly(run: readonly VerifiedClaim[]): VerifiedClaim[][] {
  const total = sentencesOf(run)
  const share = total / Math.ceil(total / mostSentences)
  const parts: VerifiedClaim[][] = []
  for (const claim of run) {
    const last = parts.at(-1)
    const room = last ? sentencesOf(last) : share
    if (last && room < share && room + sentencesOf([claim]) <= mostSentences) last.push(claim)
    else parts.push([claim])
  }
  return parts
}

/** A claim in the words of its quotes has as many sentences as these; one in other words is one sentence. */
function sentencesOf(claims: readonly VerifiedClaim[]): number {
  return claims.reduce((sum, { text, support }) => {
    const isQuoted = support.every((sentence) => text.includes(sentence.text))
    return sum + (isQuoted ? Math.max(1, support.length) : 1)
  }, 0)
}
