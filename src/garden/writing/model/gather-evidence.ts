/**
 * What an engine is shown of the notes that a question is about: the sentences of their best sections,
 * numbered. Most sections are dropped before anything leaves the machine, as PaperQA2 does.
 */
import { mostTokens } from '../../engine/estimate-tokens.ts'
import type { VaultPath } from '../../paths.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import { scoreSentences } from '../extract/score-sentences.ts'
import type { Scope } from '../scope/nearest-notes.ts'
import type { Sentence } from '../sentences/sentence.ts'

export interface EvidenceSection {
  note: VaultPath
  heading: string | null
  /** In source order; the number of a sentence is its place among all of all sections, from 1 on. */
  sentences: Sentence[]
}

/** A section that scores less than this share of the best one is dropped. */
const leastScore = 0.4

const mostSections = 12
const mostSentences = 80
const mostMaterial = 24_000

/** Sentences before and behind the best one of a section that are shown with it. */
const reach = 8

/** The sections that say most of what is asked for, the best first; none where no sentence speaks of it. */
export function gatherEvidence({ notes, terms }: Scope, stem: Stem): EvidenceSection[] {
  const scored = scoreSentences(notes, terms, stem)
  const scores = new Map(scored.map(({ sentence, score }) => [sentence, score]))
  const sections = notes.flatMap(({ path, sentences }) =>
    [...Map.groupBy(sentences, ({ heading }) => heading?.id ?? null).values()].flatMap((own) => {
      const score = Math.max(0, ...own.map((sentence) => scores.get(sentence) ?? 0))
      return score > 0 ? [{ note: path, score, sentences: around(own, scores) }] : []
    }),
  )
  const best = Math.max(0, ...sections.map(({ score }) => score))
  const kept = sections
    .filter(({ score }) => score >= leastScore * best)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSections)
  return withinBounds(
    kept.map(({ note, sentences }) => ({ note, heading: sentences[0]?.heading?.text ?? null, sentences })),
  )
}

/** The part of a section around its best sentence. */
function around(sentences: readonly Sentence[], scores: ReadonlyMap<Sentence, number>): Sentence[] {
  const values = sentences.map((sentence) => scores.get(sentence) ?? 0)
  const best = values.indexOf(Math.max(...values))
  return sentences.slice(Math.max(0, best - reach), best + reach + 1)
}

/** The first sections that together are no more than an engine is shown. */
function withinBounds(sections: readonly EvidenceSection[]): EvidenceSection[] {
  let [count, material] = [0, 0]
  return sections.filter(({ sentences }) => {
    const size = sentences.reduce((sum, { text }) => sum + mostTokens(text), 0)
    if (count + sentences.length > mostSentences || material + size > mostMaterial) return false
    count += sentences.length
    material += size
    return true
  })
}
