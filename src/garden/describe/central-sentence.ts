/** The one sentence of a note that says best what it is about, as it stands there. */

import { findTerms } from '../suggest/corpus/terms.ts'
import type { Stem } from '../suggest/corpus/words.ts'
import { centralities } from '../writing/extract/centrality.ts'
import { isQuestion } from '../writing/extract/is-question.ts'
import { leansOnOthers } from '../writing/extract/leans-on-others.ts'
import { toVectors } from '../writing/extract/sentence-vectors.ts'
import type { Sentence } from '../writing/sentences/sentence.ts'

/** Letters of a sentence that lists and search engines show whole. */
export const mostLetters = 200
const leastLetters = 40

/** More sentences than these are not compared: what a note is about it says early. */
const mostCompared = 60

/** Null where no sentence could stand alone. `names` are the terms of what the note is called. */
export function centralSentence(
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
  stem: Stem,
): Sentence | null {
  const early = sentences.slice(0, mostCompared)
  const central = centralities(toVectors(early, stem))
  let best: { sentence: Sentence; score: number } | null = null
  early.forEach((sentence, at) => {
    if (!standsAlone(sentence)) return
    const terms = new Set(findTerms(sentence.text, stem))
    const named = [...names].filter((name) => terms.has(name)).length / (names.size || 1)
    const opens = findTerms(sentence.text.slice(0, 30), stem).some((term) => names.has(term))
    if (!opens && isLabelled(sentence.text)) return
    // The first sentences of a note say what it is about, unless they only lead up to it.
    const score =
      (central[at] ?? 0) + named + 0.5 / (1 + sentence.block) + (at === 0 ? 0.25 : 0) + (opens ? 0.5 : 0)
    if (!best || score > best.score) best = { sentence, score }
  })
  return (best as { sentence: Sentence } | null)?.sentence ?? null
}

/** Whether it begins with a label, as one of several things that a note lists does: `Crash-stop: a node stops.` */
function isLabelled(text: string): boolean {
  return /^[^\s:]+(?: [^\s:]+){0,2}: /.test(text)
}

function standsAlone({ text, closed }: Sentence): boolean {
  const isLong = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? text.length >= leastLetters / 3
    : text.length >= leastLetters
  return (
    closed &&
    isLong &&
    text.length <= mostLetters &&
    !isQuestion(text) &&
    !leansOnOthers(text) &&
    !hasOpenQuote(text) &&
    !/^[\p{Ll}\p{P}\p{S}]/u.test(text) &&
    !/https?:|:$|#\p{L}/u.test(text)
  )
}

/** Whether words are quoted that do not end in it. */
function hasOpenQuote(text: string): boolean {
  return (text.match(/"/g) ?? []).length % 2 === 1 || /“[^”]*$/.test(text.replace(/„[^“”]*[“”]/g, ''))
}
