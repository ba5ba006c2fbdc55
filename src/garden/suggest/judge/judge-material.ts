/** Gathers what the judge is told of a note and its suggestions: prose alone, no comments, no properties. */
import type { ProseBlock } from '../../../markdown/prose.ts'
import { truncateTokens } from '../../engine/estimate-tokens.ts'
import type { VaultPath } from '../../paths.ts'
import type { Anchor, Suggestion } from '../suggestion.ts'
import { type JudgeMaterial, mostJudged } from './judge-question.ts'

/** What is known of a note. */
export interface JudgedNote {
  title: string
  prose: readonly ProseBlock[]
}

/** Bytes of an opening, of a sentence, and of a title or the words of a link. */
const mostOpening = 600
const mostSentence = 500
const mostWords = 200

/** Null where a note is not to be told of: `noteOf` knows all others. */
export function judgeMaterial(
  suggestions: readonly Suggestion[],
  noteOf: (path: VaultPath) => JudgedNote | null,
): JudgeMaterial | null {
  const judged = suggestions.slice(0, mostJudged)
  const source = judged[0] && noteOf(judged[0].source)
  if (!source) return null
  const candidates = judged.flatMap(({ target: path, anchor }) => {
    const target = noteOf(path)
    if (!target) return []
    const words = anchor && truncateTokens(anchor.text, mostWords)
    return [{ ...summaryOf(target), words, sentence: anchor && sentenceAt(source.prose, anchor) }]
  })
  return candidates.length === judged.length ? { note: summaryOf(source), candidates } : null
}

/** As long as material can be, for those who want to know what a question costs. */
export function longestMaterial(): JudgeMaterial {
  const summary = { title: 'x'.repeat(mostWords), opening: 'x'.repeat(mostOpening) }
  const candidate = { ...summary, words: 'x'.repeat(mostWords), sentence: 'x'.repeat(mostSentence) }
  return { note: summary, candidates: Array.from({ length: mostJudged }, () => candidate) }
}

function summaryOf({ title, prose }: JudgedNote): JudgeMaterial['note'] {
  const texts = prose.filter(({ heading }) => !heading).map(textOf)
  return {
    title: truncateTokens(title, mostWords),
    opening: truncateTokens(texts.join(' ').replace(/\s+/g, ' ').trim(), mostOpening),
  }
}

/** The sentence around the words at `anchor`; null where no prose stands there. */
function sentenceAt(prose: readonly ProseBlock[], { start }: Anchor): string | null {
  for (const block of prose) {
    let offset = 0
    for (const piece of block.pieces) {
      const at = start - piece.start
      if (piece.kind !== 'link' && at >= 0 && at < piece.text.length)
        return sentenceIn(textOf(block), offset + at)
      offset += piece.text.length
    }
  }
  return null
}

function sentenceIn(text: string, at: number): string {
  const { segment } = new Intl.Segmenter('und', { granularity: 'sentence' }).segment(text).containing(at) ?? {
    segment: text,
  }
  return truncateTokens(segment.replace(/\s+/g, ' ').trim(), mostSentence)
}

function textOf({ pieces }: ProseBlock): string {
  return pieces.map(({ text }) => text).join('')
}
