/**
 * A draft of what a brief asks for, in quoted sentences of the garden. A point that the notes
 * do not make, and words of one that no sentence speaks of, are left to the owner as gaps.
 */
import type { VaultPath } from '../../paths.ts'
import { type AnsweredQuestion, answerQuestion } from '../answer-question.ts'
import type { Claim, VerifiedClaim } from '../claims/claim.ts'
import { verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import type { SynthesisSection } from '../synthesis.ts'
import type { Brief, BriefSection } from './read-brief.ts'

export interface Draft {
  sections: SynthesisSection[]
  /** Sentences that are quoted, and points that are left to the owner. */
  quoted: number
  open: number
}

export interface DraftOptions {
  /** Whether a note may be quoted. */
  isQuoted: (note: VaultPath) => boolean
  /** The words for a point that is the owner's to make, and for what no sentence speaks of. */
  yours: (point: string) => string
  notSaid: (words: readonly string[]) => string
}

/** Sentences for one point: more are a list and no text. */
const mostOfPoint = 4
const mostOfHeading = 6

export function draftBrief(library: Library, brief: Brief, options: DraftOptions): Draft {
  const used = new Set<string>()
  const sections = brief.sections.map((section): SynthesisSection => {
    const claims = pointsIn(section, brief).flatMap(({ point, most }) => {
      const answered = answerQuestion(library, point, { isAsked: options.isQuoted })
      return claimsFor(answered, { most, used, ...options })
    })
    return { heading: section.heading, claims: checked(claims, library) }
  })
  const all = sections.flatMap(({ claims }) => claims)
  const open = all.filter(({ kind }) => kind === 'gap').length
  return { sections, quoted: all.length - open, open }
}

/** A heading without points is one itself. */
function pointsIn({ heading, points }: BriefSection, { title }: Brief) {
  if (points.length > 0) return points.map((point) => ({ point, most: mostOfPoint }))
  return [{ point: heading ?? title, most: mostOfHeading }]
}

/** The claims of one point, in the order of the answer, without what stands in the draft already; then what they leave open. */
function claimsFor(
  { question, claims, missing }: AnsweredQuestion,
  { most, used, yours, notSaid }: DraftOptions & { most: number; used: Set<string> },
): Claim[] {
  const isNew = ({ support }: VerifiedClaim) =>
    !support.some(({ note, start }) => used.has(`${note}\n${start}`))
  const fresh = claims.filter(isNew).slice(0, most)
  for (const { support } of fresh) for (const { note, start } of support) used.add(`${note}\n${start}`)
  if (fresh.length === 0) return [gap(yours(question))]
  return missing.length === 0 ? fresh : [...fresh, gap(notSaid(missing))]
}

function gap(text: string): Claim {
  return { kind: 'gap', text, support: [] }
}

/** Nothing that is no verified claim comes into a draft; two gaps may say the same in two sections. */
function checked(claims: readonly Claim[], library: Library): VerifiedClaim[] {
  return verifyClaims(claims, library).verified
}
