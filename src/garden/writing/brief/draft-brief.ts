/**
 * A draft of what a brief asks for, in claims that stand on quoted sentences of the garden. A point
 * that the notes do not make, and words of one that no sentence speaks of, are left to the owner as gaps.
 */
import type { Claim, VerifiedClaim } from '../claims/claim.ts'
import { verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import type { Said } from '../model/say-with-engine.ts'
import { leastVerified, type SynthesisSection } from '../synthesis.ts'
import type { BriefPoint } from './brief-points.ts'
import type { Brief } from './read-brief.ts'

export interface Draft {
  sections: SynthesisSection[]
  /** Claims that stand on quotes, and gaps that are left to the owner. */
  quoted: number
  open: number
}

/** What is said of a point. */
export type PointSaid = Pick<Said, 'claims' | 'refused' | 'gaps' | 'missing'>

export interface DraftOptions<Point extends BriefPoint> {
  saidOf: (point: Point) => PointSaid
  /** Where claims stand among others of their section; without it, where their points do. */
  ranks?: ReadonlyMap<Claim, number>
  /** The words for a point that is the owner's to make, and for what no sentence speaks of. */
  yours: (point: string) => string
  notSaid: (words: readonly string[]) => string
}

export function draftBrief<Point extends BriefPoint>(
  library: Library,
  brief: Brief,
  points: readonly Point[],
  options: DraftOptions<Point>,
): Draft {
  const used = new Set<string>()
  const sections = brief.sections.map(({ heading }, at): SynthesisSection => {
    const own = points.filter(({ section }) => section === at)
    const claims = own.flatMap((point) => claimsFor(point, options.saidOf(point), { ...options, used }))
    // Nothing that is no verified claim comes into a draft.
    return { heading, claims: inOrder(verifyClaims(claims, library).verified, options.ranks) }
  })
  const made = sections.flatMap(({ claims }) => claims)
  const open = made.filter(({ kind }) => kind === 'gap').length
  return { sections, quoted: made.length - open, open }
}

/** The claims of one point without what stands in the draft already; then what they leave open. */
function claimsFor(
  { text, most }: BriefPoint,
  { claims, refused, gaps, missing }: PointSaid,
  { used, yours, notSaid }: Pick<DraftOptions<BriefPoint>, 'yours' | 'notSaid'> & { used: Set<string> },
): Claim[] {
  // Whoever lets so much not stand is not believed the rest.
  const isSound = claims.length >= leastVerified * (claims.length + refused.length)
  const fresh: VerifiedClaim[] = []
  for (const claim of isSound ? claims : []) {
    const keys = claim.support.map(({ note, start }) => `${note}\n${start}`)
    const isQuote = claim.text === claim.support.map((sentence) => sentence.text).join(' ')
    const isSaid = isQuote ? keys.some((key) => used.has(key)) : keys.every((key) => used.has(key))
    if (isSaid || fresh.length === most) continue
    for (const key of keys) used.add(key)
    fresh.push(claim)
  }
  if (fresh.length === 0) return [gap(yours(text))]
  return [...fresh, ...gaps, ...(missing.length === 0 ? [] : [gap(notSaid(missing))])]
}

/** The same claims: those with a rank change places among themselves, and all others stay where they are. */
function inOrder(claims: VerifiedClaim[], ranks: ReadonlyMap<Claim, number> | undefined): VerifiedClaim[] {
  const rankOf = (claim: Claim) => ranks?.get(claim) ?? Number.POSITIVE_INFINITY
  const ranked = claims.filter((claim) => ranks?.has(claim)).sort((a, b) => rankOf(a) - rankOf(b))
  return claims.map((claim) => (ranks?.has(claim) ? (ranked.shift() ?? claim) : claim))
}

function gap(text: string): Claim {
  return { kind: 'gap', text, support: [] }
}
