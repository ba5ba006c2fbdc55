/**
 * Has an engine write claims from numbered sentences, and lets none through that is not held by the
 * sentences that it names: by the checks of the garden first, then by a second question.
 */
import type { AnswerProvenance, Ask, EngineFault } from '../../engine/engine.ts'
import { hashText } from '../../hash-text.ts'
import type { VerifiedClaim } from '../claims/claim.ts'
import { type Verification, verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import { claimsOf, claimsQuestion } from './claims-question.ts'
import type { EvidenceSection } from './gather-evidence.ts'
import { holdClaims } from './hold-claims.ts'
import { holdsGap } from './holds-gap.ts'
import type { ModelProvenance } from './model-provenance.ts'

/** The texts of the two prompts. */
export interface WritingPrompts {
  write: string
  check: string
}

export interface WrittenClaims extends Verification {
  /** What the notes do not tell, each in words of the question. */
  gaps: VerifiedClaim[]
  provenance: ModelProvenance
}

export async function writeClaims(
  ask: Ask,
  library: Library,
  question: string,
  { sections, prompts }: { sections: readonly EvidenceSection[]; prompts: WritingPrompts },
): Promise<{ value: WrittenClaims } | { fault: EngineFault }> {
  const titleOf = (note: EvidenceSection['note']) => library.garden.notes.get(note)?.title ?? note
  const drafted = await ask(claimsQuestion(question, sections, { prompt: prompts.write, titleOf }))
  if ('fault' in drafted) return drafted
  const claims = claimsOf(drafted.value.value, sections)
  const stated = claims.filter(({ kind }) => kind !== 'gap')
  const held = await holdClaims(ask, library, stated, prompts.check)
  if ('fault' in held) return held
  const gaps = claims.filter(({ kind, text }) => kind === 'gap' && holdsGap(text, question, library.stem))
  return {
    value: {
      verified: held.value.verified,
      refused: held.value.refused,
      gaps: verifyClaims(gaps, library).verified,
      provenance: provenanceOf([drafted.value.provenance, ...held.value.provenance], prompts),
    },
  }
}

function provenanceOf(
  answers: readonly [AnswerProvenance, ...AnswerProvenance[]],
  { write, check }: WritingPrompts,
): ModelProvenance {
  return {
    model: answers[0].model,
    prompt: hashText(`${write}\n${check}`),
    cost: answers.reduce((sum, { cost }) => sum + cost, 0),
    calls: answers.map(({ call }) => call),
  }
}
