/** Lets through the claims that stand: by the checks of the garden first, then by a second question. */
import type { AnswerProvenance, Ask, EngineFault } from '../../engine/engine.ts'
import type { Claim } from '../claims/claim.ts'
import { type Verification, verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import { checkEntailment } from './check-entailment.ts'

export interface HeldClaims extends Verification {
  provenance: AnswerProvenance[]
}

/** `prompt` is that of the second question. The claims that stand are those that were given, in their order. */
export async function holdClaims(
  ask: Ask,
  library: Library,
  claims: readonly Claim[],
  prompt: string,
): Promise<{ value: HeldClaims } | { fault: EngineFault }> {
  const stood = verifyClaims(claims, library)
  const held = await checkEntailment(stood.verified, { ...library, ask, prompt })
  if ('fault' in held) return held
  const { verified, refused, provenance } = held.value
  return { value: { verified, refused: [...stood.refused, ...refused], provenance } }
}
