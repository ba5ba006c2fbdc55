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

/** The share of the terms of a name that a sentence about it holds. */
const leastNamed = 0.5

/** More sentences than these are not compared: what a note is about it says early. */
const mostCompared = 60

/** Null where no sentence that could stand alone begins with the note’s name. `names` are the terms of what the note is called. */
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
    const opens = findTerms(openingOf(sentence.text), stem).some((term) => names.has(term))
    // What does not begin with the note's name speaks of a part of it, or of something else.
    if (!opens || named < leastNamed) return
    // The first sentences of a note say what it is about, unless they only lead up to it.
    const score = (central[at] ?? 0) + named + 0.5 / (1 + sentence.block) + (at === 0 ? 0.25 : 0)
    if (!best || score > best.score) best = { sentence, score }
  })
  return (best as { sentence: Sentence } | null)?.sentence ?? null
}

/** Where the name has to stand: in its first words, or in the label of one of several things: `Crash-stop: a node stops.` */
function openingOf(text: string): string {
  return /^([^\s:]+(?: [^\s:]+){0,2}): /.exec(text)?.[1] ?? text.slice(0, 30)
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
