/** Makes statements that are false for certain, to find out whether somebody who checks statements reads them. */
import { findDates } from '../facts/find-dates.ts'
import { findNames } from '../facts/find-names.ts'
import { checkWords, type WordKnowledge } from './check-words.ts'

/** A statement and what it is said to stand on. */
export interface Statement {
  text: string
  quotes: readonly string[]
}

/** Changes `text` in one place; null where it has none for it. */
type Mutation = (text: string, others: readonly string[]) => string | null

/**
 * One false statement of each of `statements`, as far as it has something to change: a number, a name,
 * or whether it denies. The kinds take turns. Each is refused by `checkWords`, so that none is true by chance.
 */
export function makeMutants(statements: readonly Statement[], knowledge: WordKnowledge): Statement[] {
  const names = statements.flatMap(({ text, quotes }) => namesIn([text, ...quotes].join('\n')))
  return statements.flatMap(({ text, quotes }, at): Statement[] => {
    const turns = mutations.map((_, turn) => mutations[(at + turn) % mutations.length])
    for (const mutate of turns) {
      const changed = mutate?.(text, names) ?? null
      if (changed !== null && checkWords(changed, quotes, knowledge).length > 0)
        return [{ text: changed, quotes }]
    }
    return []
  })
}

const mutations: readonly Mutation[] = [changeNumber, flipNegation, swapName]

function changeNumber(text: string): string | null {
  const found = /(?<![\p{L}\d.,])\d+(?![.,]?\d)/u.exec(text)
  if (!found) return null
  const [digits] = found
  return replaceAt(text, found.index, digits, String(Number(digits) + (digits.length < 3 ? 3 : 17)))
}

/** Negations that can be left out, and verbs that take one, in English, German, Spanish and Chinese. */
const negation = /(?: not| never| nicht| nie)(?!\p{L})|n['’]t(?!\p{L})|(?<!\p{L})no (?=es |son |tiene )|不/iu
const verb =
  /(?<!\p{L})(?:is|are|was|were|can|has|have|will|should|must|does|do|did|ist|sind|war|waren|kann|hat|haben|wird|soll|muss)(?!\p{L})/iu
const spanishVerb = /(?<!\p{L})(?:es|son|tiene|puede|está|están|debe|hace)(?!\p{L})/iu

function flipNegation(text: string): string | null {
  const denied = negation.exec(text)
  if (denied) return replaceAt(text, denied.index, denied[0], '')
  const said = verb.exec(text)
  if (said) {
    const isGerman = /^(?:ist|sind|war|waren|kann|hat|haben|wird|soll|muss)$/i.test(said[0])
    return replaceAt(text, said.index, said[0], `${said[0]} ${isGerman ? 'nicht' : 'not'}`)
  }
  const dicho = spanishVerb.exec(text)
  if (dicho) return replaceAt(text, dicho.index, dicho[0], `no ${dicho[0]}`)
  const sign = text.search(/[是有能会]/)
  return sign < 0 ? null : `${text.slice(0, sign)}不${text.slice(sign)}`
}

/** Names that stand for others where a batch has a single one. */
const strangers = ['Turing', 'Lisbon', 'Knuth']

function swapName(text: string, names: readonly string[]): string | null {
  const [own] = findNames(text).filter(({ opens }) => !opens)
  if (!own) return null
  const other = [...names, ...strangers].find((name) => !text.includes(name))
  return other === undefined ? null : replaceAt(text, own.start, own.text, other)
}

/** Dates hold names of months, which are no other names. */
function namesIn(text: string): string[] {
  const dates = findDates(text)
  return findNames(text)
    .filter(({ opens, start }) => !opens && !dates.some((date) => start >= date.start && start < date.end))
    .map((name) => name.text)
}

function replaceAt(text: string, at: number, old: string, by: string): string {
  return text.slice(0, at) + by + text.slice(at + old.length)
}

/** Statements that are false whatever the garden: for batches of which too few could be made. */
export const controls: readonly Statement[] = [
  {
    text: 'The bridge was opened to carts in 1874.',
    quotes: ['The bridge was opened to carts in 1847, two years late.'],
  },
  {
    text: 'The pump never runs on Sundays.',
    quotes: ['On every day of the week, Sundays too, the pump runs for an hour.'],
  },
  {
    text: 'The map of the valley was drawn by Irene Falk.',
    quotes: ['Jonas Weir drew the map of the valley, from notes that Irene Falk had left.'],
  },
  {
    text: 'All of the seeds need light to sprout.',
    quotes: ['Some of the seeds need light to sprout, as far as we know.'],
  },
]
