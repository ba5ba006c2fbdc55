/** A mention as numbers, in the order of `mentionFeatures`. */
import { type CorpusNote, nameKinds } from './corpus/corpus.ts'
import { mentionFeatures } from './features.ts'
import type { Mention } from './signals/mentions.ts'

const unsaid: readonly number[] = mentionFeatures.map(() => 0)

/** The values of a `mention` in `note`; zeros without one. */
export function mentionValues(mention: Mention | null, note: CorpusNote): readonly number[] {
  const block = mention && note.blocks[mention.hit.block]
  if (!mention || !block) return unsaid
  const { hit, kind } = mention
  return [
    1,
    mention.linkProbability,
    mention.spellingProbability,
    Math.log(mention.commonness + 0.05),
    kind === 0 ? 1 : 0,
    kind === 1 ? 1 : 0,
    kind === 2 ? 1 : 0,
    kind === nameKinds.length ? 1 : 0,
    Math.log(hit.phrase.length),
    Math.log(mention.count),
    Math.log1p(mention.first),
    mention.spelled ? 1 : 0,
    hit.free ? 1 : 0,
    block.heading ? 1 : 0,
    hit.nested ? 1 : 0,
    Math.log1p(mention.notes),
    Math.log1p(mention.linked),
    Math.log(Math.max(1, mention.bearers)),
    mention.before,
    mention.behind,
    hit.start === 0 ? 1 : 0,
    (hit.end - hit.start) / Math.max(1, block.words.length),
    Math.log1p(mention.blockLinks),
    mention.nearLinks,
    mention.linkDensity,
    hit.start > 0 && /^\p{Lu}/u.test(block.texts[hit.start] ?? '') ? 1 : 0,
  ]
}
