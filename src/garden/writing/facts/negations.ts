/** What a text denies. */
import type { Stem } from '../../suggest/corpus/words.ts'
import { findWords } from '../../suggest/corpus/words.ts'
import { functionWords } from './function-words.ts'

export interface Denial {
  /** The words that a negation is about, as far as its place tells. */
  about: string[]
  /** The words on both sides of it. */
  around: string[]
}

export interface Polarity {
  denials: Denial[]
  /** All words but the negations. */
  words: Set<string>
  /** Those that say something, outside of every negation. */
  affirmed: Set<string>
}

const cues = new Set(
  (
    'not no never none neither nor nothing nobody nowhere without cannot hardly barely scarcely ' +
    'nicht kein keine keinem keinen keiner keines nie niemals niemand nichts ohne weder nirgends kaum ' +
    'nunca ningún ninguna ninguno nadie tampoco sin jamás'
  ).split(' '),
)
const signs = new Set(['不', '没', '無', '无', '非', '未', '别', '勿', 'ない'])

/** How many words a negation reaches, on either side. */
const reach = 3

/** Parts of sentences: a negation in one says nothing of another. */
const clause = /[,;:.!?()–—、。，；：！？]|\bbut\b|\baber\b|\bsondern\b|\bpero\b|\bsino\b/giu

/** Reads what `text` says and what it denies, its words without their endings. */
export function readPolarity(text: string, stem: Stem): Polarity {
  const polarity: Polarity = { denials: [], words: new Set(), affirmed: new Set() }
  const plain = text.replace(/\bcan(?:no|['’])t\b/giu, 'can not').replace(/n['’]t\b/giu, ' not')
  for (const part of plain.split(clause)) readClause(part, stem, polarity)
  return polarity
}

interface ClauseWord {
  form: string
  cue: boolean
  empty: boolean
}

function readClause(part: string, stem: Stem, { denials, words, affirmed }: Polarity): void {
  const found = findWords(part, stem).map(({ text, form }): ClauseWord => {
    const lower = text.toLowerCase()
    return { form, cue: cues.has(lower) || signs.has(lower), empty: functionWords.has(lower) }
  })
  const denied = new Set<number>()
  found.forEach(({ cue }, at) => {
    if (!cue) return
    const reached =
      [full, any]
        .flatMap((isTaken) => [
          takeWords(found, { from: at, step: 1, isTaken }),
          takeWords(found, { from: at, step: -1, isTaken }),
        ])
        .find(({ length }) => length > 0) ?? []
    for (const place of reached) denied.add(place)
    const formsOf = (places: readonly number[]) => places.map((place) => found[place]?.form ?? '')
    const around = [1, -1].flatMap((step) => takeWords(found, { from: at, step, isTaken: full }))
    denials.push({ about: formsOf(reached), around: formsOf(around.length > 0 ? around : reached) })
  })
  found.forEach(({ form, cue, empty }, at) => {
    if (cue) return
    words.add(form)
    if (!empty && !denied.has(at)) affirmed.add(form)
  })
}

interface Taking {
  from: number
  step: number
  isTaken: (word: ClauseWord) => boolean
}

/** Where nothing else stands beside a negation, it is about words that say little. */
const full = ({ empty }: ClauseWord) => !empty
const any = () => true

function takeWords(found: readonly ClauseWord[], { from, step, isTaken }: Taking): number[] {
  const taken: number[] = []
  for (let at = from + step; taken.length < reach; at += step) {
    const one = found[at]
    if (!one || one.cue) break
    if (isTaken(one)) taken.push(at)
  }
  return taken
}
