/** What a question asks for. */
import { findTerms } from '../../suggest/corpus/terms.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import { functionWords } from '../facts/function-words.ts'

/** Words that ask and say nothing of what is asked for. */
const asking: ReadonlySet<string> = new Set(
  (
    'what whats why how who whom whose when where which explain describe summarise summarize tell give list name compare ' +
    'define definition meaning mean means say says said think thought know about notes note anything something garden ' +
    'difference between does did kind kinds sort way ways according ever nothing these days point ' +
    'get gets got go goes going come comes came take takes took call called keep kept put try use used want need ' +
    'happen happens good best better long short big small late later new old year years day time times thing things ' +
    'was warum wieso weshalb wie wer wen wem wann wo welche welcher welches erkläre beschreibe fasse zusammen nenne ' +
    'bedeutet bedeutung unterschied gibt ' +
    'qué cómo cuándo dónde quién cuál cuáles explica describe resume significa diferencia'
  ).split(' '),
)
const askingSigns: ReadonlySet<string> = new Set(
  '什么 怎么 如何 为什 为什么 么是 是什 哪些 哪个 多少 吗 怎样 请问 的是 是不'.split(' '),
)

/** The terms of `question`, each with the word that it is of; words that hold a question together have none. */
export function readQuestion(question: string, stem: Stem): Map<string, string> {
  const words = question.match(/[\p{L}\p{N}\p{M}_]+(?:[’'][\p{L}]+)?/gu) ?? []
  const told = words
    .map((word) => word.replace(/[’'].*$/, ''))
    .filter((word) => !functionWords.has(word.toLowerCase()) && !asking.has(word.toLowerCase()))
  const pairs = told.flatMap((word) => findTerms(word, stem).map((term) => [term, word] as const))
  return new Map(pairs.filter(([term]) => !askingSigns.has(term)))
}
