/** What a reader's numbers do to a draft: claims go and change places, and nothing comes in. */
import type { VerifiedClaim } from '../claims/claim.ts'
import type { PlacedClaim } from './placed-claim.ts'
import type { Review } from './review-question.ts'

export interface Reviewed {
  claims: PlacedClaim[]
  /** The places of claims that the reader put in an order. */
  ranks: Map<VerifiedClaim, number>
  dropped: number
  /** Whether more were to go than a reader is believed: then all stay as they are. */
  isRefused: boolean
}

/** Whoever drops more of a draft than this does not mend it. */
export const mostDropped = 0.5

export function applyReview(claims: readonly PlacedClaim[], { drop, order }: Review): Reviewed {
  const isRefused = drop.length > mostDropped * claims.length
  if (isRefused) return { claims: [...claims], ranks: new Map(), dropped: 0, isRefused }
  const gone = new Set(drop)
  const placed = order.flatMap((number) => claims[number - 1] ?? [])
  return {
    claims: claims.filter((_, at) => !gone.has(at + 1)),
    ranks: new Map(placed.map(({ claim }, at) => [claim, at])),
    dropped: drop.length,
    isRefused,
  }
}
