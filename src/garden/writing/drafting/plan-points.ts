/** What is known of the points of a brief before any engine is asked: what the garden says itself, and what an engine would be shown. */
import type { VaultPath } from '../../paths.ts'
import { type AnsweredQuestion, answerQuestion } from '../answer-question.ts'
import type { BriefPoint } from '../brief/brief-points.ts'
import type { Library } from '../library.ts'
import { type EvidenceSection, gatherEvidence } from '../model/gather-evidence.ts'
import { nearestNotes } from '../scope/nearest-notes.ts'
import type { Sentence } from '../sentences/sentence.ts'

export interface PointPlan extends BriefPoint {
  own: AnsweredQuestion
  /** None where the garden speaks alone. */
  evidence: EvidenceSection[]
  /** Why it does although there is an engine; null where that is not to be told. */
  alone: string | null
}

export interface PlanGiven {
  isAsked: (note: VaultPath) => boolean
  /** Whether the words of a note may be sent; null where there is no engine. */
  maySend: ((note: VaultPath) => boolean) | null
}

/** An engine is shown no more sentences, and no more signs of them, for one answer. */
const mostSentences = 200
const mostSigns = 40_000

export function planPoints(
  library: Library,
  points: readonly BriefPoint[],
  { isAsked, maySend }: PlanGiven,
): PointPlan[] {
  return points.map((point) => {
    const own = answerQuestion(library, point.text, { isAsked })
    if (!maySend) return { ...point, own, evidence: [], alone: null }
    const spoken = own.claims.flatMap(({ support }) => support.map(({ note }) => note))
    if (!spoken.every(maySend))
      return { ...point, own, evidence: [], alone: 'Notes that speak of this may not be sent.' }
    const scope = nearestNotes(library, point.text, { isAsked })
    const notes = scope.notes.filter(({ path }) => maySend(path))
    return { ...point, own, evidence: gatherEvidence({ ...scope, notes }, library.stem), alone: null }
  })
}

/** The evidence of several points, each sentence once: the best section of each point first, then the second of each. */
export function joinEvidence(plans: readonly Pick<PointPlan, 'evidence'>[]): EvidenceSection[] {
  const joined = new Map<string, EvidenceSection>()
  const taken = new Set<string>()
  let signs = 0
  const rounds = Math.max(0, ...plans.map(({ evidence }) => evidence.length))
  for (let round = 0; round < rounds; round += 1)
    for (const { evidence } of plans) {
      const section = evidence[round]
      const fresh = (section?.sentences ?? []).filter((sentence) => !taken.has(keyOf(sentence)))
      const size = fresh.reduce((sum, { text }) => sum + text.length, 0)
      if (!section || taken.size + fresh.length > mostSentences || signs + size > mostSigns) continue
      for (const sentence of fresh) taken.add(keyOf(sentence))
      signs += size
      const key = `${section.note}\n${fresh[0]?.heading?.id ?? ''}`
      const known = joined.get(key)
      if (known) known.sentences = inSourceOrder([...known.sentences, ...fresh])
      else if (fresh.length > 0) joined.set(key, { ...section, sentences: fresh })
    }
  return [...joined.values()]
}

function keyOf({ note, start }: Sentence): string {
  return `${note}\n${start}`
}

function inSourceOrder(sentences: Sentence[]): Sentence[] {
  return sentences.sort((a, b) => a.start - b.start)
}
