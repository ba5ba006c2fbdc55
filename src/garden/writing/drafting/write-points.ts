/** Has an engine make some points of a brief, and keeps what stands. */
import type { EngineFault } from '../../engine/engine.ts'
import type { BriefPoint } from '../brief/brief-points.ts'
import type { Claim, VerifiedClaim } from '../claims/claim.ts'
import { verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import type { EvidenceSection } from '../model/gather-evidence.ts'
import { holdClaims } from '../model/hold-claims.ts'
import { holdsGap } from '../model/holds-gap.ts'
import { leastVerified } from '../synthesis.ts'
import type { DraftingEngine } from './drafting-engine.ts'
import { type BriefWords, claimsByPoint, outlineQuestion } from './outline-question.ts'
import type { PlacedClaim } from './placed-claim.ts'

export interface WrittenPoints {
  claims: PlacedClaim[]
  /** What the notes do not tell, by the number of the point. */
  gaps: Map<number, VerifiedClaim[]>
  /** How many claims came, gaps aside, and how many of them stood. */
  proposed: number
  stood: number
}

export async function writePoints(
  { ask, prompts }: Pick<DraftingEngine, 'ask' | 'prompts'>,
  library: Library,
  brief: BriefWords,
  { points, evidence }: { points: readonly BriefPoint[]; evidence: readonly EvidenceSection[] },
): Promise<{ value: WrittenPoints } | { fault: EngineFault }> {
  const titleOf = (note: EvidenceSection['note']) => library.garden.notes.get(note)?.title ?? note
  const asked = await ask(outlineQuestion({ brief, points, evidence }, { prompt: prompts.write, titleOf }))
  if ('fault' in asked) return asked
  const made = claimsByPoint(asked.value.value, evidence)
  const pointOf = new Map<Claim, number>(made.map(({ point, claim }) => [claim, point]))
  const proposed = made.map(({ claim }) => claim).filter(({ kind }) => kind !== 'gap')
  const held = await holdClaims(ask, library, proposed, prompts.check)
  if ('fault' in held) return held
  const { verified } = held.value
  // Whoever lets so much not stand is not believed the rest.
  const believed = verified.length >= leastVerified * proposed.length ? verified : []
  const claims = believed.map((claim): PlacedClaim => {
    return { point: pointOf.get(claim) ?? 0, claim, text: claim.text }
  })
  return {
    value: {
      claims: points.flatMap(({ number, most }) =>
        claims.filter(({ point }) => point === number).slice(0, most),
      ),
      gaps: new Map(points.map((point) => [point.number, gapsOf(library, point, made)])),
      proposed: proposed.length,
      stood: verified.length,
    },
  }
}

/** Gaps say nothing but what their point asks for. */
function gapsOf(
  library: Library,
  { number, text: asked }: BriefPoint,
  made: readonly { point: number; claim: Claim }[],
): VerifiedClaim[] {
  const own = made.filter(({ point, claim }) => {
    return point === number && claim.kind === 'gap' && holdsGap(claim.text, asked, library.stem)
  })
  return verifyClaims(own.map(({ claim }) => claim).slice(0, 1), library).verified
}
