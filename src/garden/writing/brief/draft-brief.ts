/**
 * A draft of what a brief asks for, in claims that stand on quoted sentences of the garden. A point
 * that the notes do not make, and words of one that no sentence speaks of, are left to the owner as gaps.
 */
import type { Claim, VerifiedClaim } from '../claims/claim.ts'
import { verifyClaims } from '../claims/verify-claims.ts'
import type { Library } from '../library.ts'
import type { Said, Writer, WritingEstimate } from '../model/say-with-engine.ts'
import { leastVerified, type SynthesisSection } from '../synthesis.ts'
import type { Brief, BriefSection } from './read-brief.ts'

export interface Draft {
  sections: SynthesisSection[]
  /** Claims that stand on quotes, and gaps that are left to the owner. */
  quoted: number
  open: number
  writer: Writer
  /** What a model would read for all points that it was not asked about; null where there are none. */
  estimate: WritingEstimate | null
}

export interface DraftOptions {
  /** What the notes say of one point. */
  say: (point: string) => Promise<Said>
  /** The words for a point that is the owner's to make, and for what no sentence speaks of. */
  yours: (point: string) => string
  notSaid: (words: readonly string[]) => string
}

/** Claims for one point: more are a list and no text. */
const mostOfPoint = 4
const mostOfHeading = 6

/** Asks one point after the other, so that none is paid for after the budget is used up. */
export async function draftBrief(library: Library, brief: Brief, options: DraftOptions): Promise<Draft> {
  const used = new Set<string>()
  const all: Said[] = []
  const sections: SynthesisSection[] = []
  for (const section of brief.sections) {
    const claims: Claim[] = []
    for (const { point, most } of pointsIn(section, brief)) {
      const said = await options.say(point)
      all.push(said)
      claims.push(...claimsFor(point, said, { most, used, ...options }))
    }
    // Nothing that is no verified claim comes into a draft.
    sections.push({ heading: section.heading, claims: verifyClaims(claims, library).verified })
  }
  const made = sections.flatMap(({ claims }) => claims)
  const open = made.filter(({ kind }) => kind === 'gap').length
  return { sections, quoted: made.length - open, open, writer: joinWriters(all), estimate: sumEstimates(all) }
}

/** A heading without points is one itself. */
function pointsIn({ heading, points }: BriefSection, { title }: Brief) {
  if (points.length > 0) return points.map((point) => ({ point, most: mostOfPoint }))
  return [{ point: heading ?? title, most: mostOfHeading }]
}

/** The claims of one point without what stands in the draft already; then what they leave open. */
function claimsFor(
  point: string,
  { claims, refused, gaps, missing }: Said,
  { most, used, yours, notSaid }: DraftOptions & { most: number; used: Set<string> },
): Claim[] {
  // Whoever lets so much not stand is not believed the rest.
  const isSound = claims.length >= leastVerified * (claims.length + refused.length)
  const fresh: VerifiedClaim[] = []
  for (const claim of isSound ? claims : []) {
    const keys = claim.support.map(({ note, start }) => `${note}\n${start}`)
    const isQuote = claim.text === claim.support.map(({ text }) => text).join(' ')
    const isSaid = isQuote ? keys.some((key) => used.has(key)) : keys.every((key) => used.has(key))
    if (isSaid || fresh.length === most) continue
    for (const key of keys) used.add(key)
    fresh.push(claim)
  }
  if (fresh.length === 0) return [gap(yours(point))]
  return [...fresh, ...gaps, ...(missing.length === 0 ? [] : [gap(notSaid(missing))])]
}

function gap(text: string): Claim {
  return { kind: 'gap', text, support: [] }
}

/** The model that wrote any of it, with all its calls; else the garden, with the first reason why no model did. */
function joinWriters(all: readonly Said[]): Writer {
  const models = all.flatMap(({ writer }) => (writer.engine === 'openai-compatible' ? [writer] : []))
  const [first] = models
  if (!first) {
    const reasons = all.flatMap(({ writer }) => (writer.engine === 'embedded' ? (writer.instead ?? []) : []))
    return { engine: 'embedded', instead: reasons[0] ?? null }
  }
  return {
    ...first,
    cost: models.reduce((sum, { cost }) => sum + cost, 0),
    calls: [...new Set(models.flatMap(({ calls }) => calls))],
  }
}

function sumEstimates(all: readonly Said[]): WritingEstimate | null {
  const known = all.flatMap(({ estimate }) => estimate ?? [])
  if (known.length === 0) return null
  const sum = (of: (one: WritingEstimate) => number) => known.reduce((total, one) => total + of(one), 0)
  return {
    notes: sum((one) => one.notes),
    sentences: sum((one) => one.sentences),
    nanos: sum((one) => one.nanos),
  }
}
