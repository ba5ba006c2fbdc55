/** A claim of a draft that stands, and the point that it is made for. */
import type { VerifiedClaim } from '../claims/claim.ts'

export interface PlacedClaim {
  /** The number of the point. */
  point: number
  claim: VerifiedClaim
  /** The words of the claim, as a reader of the draft is shown them. */
  text: string
}
