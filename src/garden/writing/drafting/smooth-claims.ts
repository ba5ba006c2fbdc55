/** Has claims said in better words, each on what it stood before: another wording has to change little, and to pass every check. */
import type { EngineFault } from '../../engine/engine.ts'
import type { BriefPoint } from '../brief/brief-points.ts'
import type { Claim, VerifiedClaim } from '../claims/claim.ts'
import { verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import { checkEntailment } from '../model/check-entailment.ts'
import { changedShare } from './changed-share.ts'
import type { DraftingEngine } from './drafting-engine.ts'
import type { BriefWords } from './outline-question.ts'
import type { PlacedClaim } from './placed-claim.ts'
import { styleQuestion } from './style-question.ts'

/** More of the words of a claim may not change. */
export const mostChanged = 0.4

/** The other wordings that stand, each by the claim in whose place it comes. */
export type Rewordings = Map<VerifiedClaim, VerifiedClaim>

export async function smoothClaims(
  { ask, prompts }: Pick<DraftingEngine, 'ask' | 'prompts'>,
  library: Library,
  brief: BriefWords,
  { claims, points }: { claims: readonly PlacedClaim[]; points: readonly BriefPoint[] },
): Promise<{ value: Rewordings } | { fault: EngineFault }> {
  const headings = new Map(points.map(({ number, heading }) => [number, heading]))
  const told = claims.map(({ point, claim: { text, support } }) => ({
    heading: headings.get(point) ?? null,
    text,
    quotations: support.map((sentence) => sentence.text),
  }))
  const asked = await ask(styleQuestion(brief, told, prompts.style))
  if ('fault' in asked) return asked
  const wordings = asked.value.value.claims.flatMap(({ number, text }) => {
    const former = claims[number - 1]?.claim
    const wording = text.replace(/\s+/g, ' ').trim()
    if (!former || wording === former.text || changedShare(former.text, wording) > mostChanged) return []
    const claim: Claim = { kind: former.kind, text: wording, support: former.support }
    return [{ former, claim }]
  })
  // What another claim says already is said twice.
  const formers = claims.map(({ claim }) => claim)
  const known = new Set<Claim>(formers)
  const { verified } = verifyClaims([...formers, ...wordings.map(({ claim }) => claim)], library)
  const stood = verified.filter((claim) => !known.has(claim))
  const held = await checkEntailment(stood, { ...library, ask, prompt: prompts.check })
  if ('fault' in held) return held
  const formerOf = new Map<Claim, VerifiedClaim>(wordings.map(({ former, claim }) => [claim, former]))
  return {
    value: new Map(
      held.value.verified.flatMap((claim) => {
        const former = formerOf.get(claim)
        return former ? [[former, claim] as const] : []
      }),
    ),
  }
}
