/** Lets through what a model says of a note if all of it stands there and nothing of it does more than be read. */
import type { Ask, EngineFault } from '../../engine/engine.ts'
import { findWords, type Stem } from '../../suggest/corpus/words.ts'
import type { Claim } from '../../writing/claims/claim.ts'
import { verifyClaims } from '../../writing/claims/verify-claims.ts'
import { leansOnOthers } from '../../writing/extract/leans-on-others.ts'
import { functionWords } from '../../writing/facts/function-words.ts'
import type { Library } from '../../writing/library.ts'
import { checkEntailment } from '../../writing/model/check-entailment.ts'
import type { Sentence } from '../../writing/sentences/sentence.ts'
import { sentenceSegmenter, splitSentences } from '../../writing/sentences/split-sentences.ts'
import { callsOut } from '../calls-out.ts'
import type { SaidSentence, WordsFault } from './words-draft.ts'

export interface HeldNote {
  title: string
  lang: string
  /** Those that the model was shown, in their order. */
  sentences: readonly Sentence[]
}

/** A second reader, and what tells it its task. */
export interface SecondReader {
  ask: Ask
  prompt: string
}

export type HeldWords =
  | { state: 'held' }
  | { state: 'refused'; why: WordsFault }
  | { state: 'unanswered'; fault: EngineFault }

/** All or nothing: later sentences go on from earlier ones. Without `reader` the words were held by one before. */
export async function holdWords(
  said: readonly SaidSentence[],
  note: HeldNote,
  library: Library,
  reader: SecondReader | null,
): Promise<HeldWords> {
  const refused = (why: WordsFault) => ({ state: 'refused', why }) as const
  const why = unfit(said, note, library.stem)
  if (why !== null) return refused(why)
  const { verified, refused: loose } = verifyClaims(claimsOf(said, note), library)
  const [problem] = loose.flatMap(({ problems }) => problems)
  if (problem) return refused(problem.rule)
  if (!reader) return { state: 'held' }
  const checked = await checkEntailment(verified, { ...library, ...reader })
  if ('fault' in checked) return { state: 'unanswered', fault: checked.fault }
  const [doubt] = checked.value.refused.flatMap(({ problems }) => problems)
  return doubt ? refused(doubt.rule) : { state: 'held' }
}

/** What no check of claims looks at: these words leave the garden. */
function unfit(said: readonly SaidSentence[], { title, sentences }: HeldNote, stem: Stem): WordsFault | null {
  const [first] = said
  if (!first) return 'nothing'
  if (said.some(({ text }) => callsOut(text))) return 'calls'
  const own = [title, ...sentences.map(({ text }) => text)].join('\n')
  if (said.some(({ text }) => (text.match(picture) ?? []).some((sign) => !own.includes(sign))))
    return 'picture'
  if (said.some(({ text }) => ownShare(text, own, stem) < leastOwn)) return 'words'
  return leansOnOthers(first.text) ? 'leaning' : null
}

const picture = /\p{Extended_Pictographic}/gu

/** The share of the words of a sentence that its note has. What is said in another language has next to none. */
const leastOwn = 0.5

function ownShare(text: string, own: string, stem: Stem): number {
  const known = new Set(findWords(own, stem).map(({ form }) => form))
  const telling = findWords(text, stem).filter(({ text: word }) => !functionWords.has(word.toLowerCase()))
  return telling.length === 0 ? 0 : telling.filter(({ form }) => known.has(form)).length / telling.length
}

function claimsOf(said: readonly SaidSentence[], { lang, sentences }: HeldNote): Claim[] {
  const segmenter = sentenceSegmenter(lang)
  return said.flatMap(({ text, sentences: numbers }) => {
    const support = numbers.flatMap((number) => sentences[number - 1] ?? [])
    return splitSentences(text, segmenter).map(({ start, end }): Claim => {
      return { kind: 'fact', text: text.slice(start, end), support }
    })
  })
}
