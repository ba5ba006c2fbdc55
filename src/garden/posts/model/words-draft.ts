/** What a model drafted for the posts of a note, as a pull request remembers it. */
import { z } from 'zod'
import { hashText } from '../../hash-text.ts'
import type { ClaimRule } from '../../writing/claims/claim.ts'

/** Sentences of a draft, letters of each, and sentences of the note that one stands on. */
export const mostSaid = 4
export const longestSentence = 400
export const mostSupport = 3

/** Numbers count the sentences that the model was shown from 1 on. */
export interface SaidSentence {
  text: string
  sentences: number[]
}

/** Why words are not used. */
export type WordsFault =
  | ClaimRule
  /** The first sentence needs one before it. */
  | 'leaning'
  /** It mentions somebody, or has a hashtag or an address. */
  | 'calls'
  /** It has a picture that the note does not have. */
  | 'picture'
  /** Most of its words are none of the note. */
  | 'words'
  /** It says what is not published. */
  | 'private'
  | 'nothing'
  /** What came back has not the form of an answer. */
  | 'answer'

export const faultWords: Record<WordsFault, string> = {
  support: 'a sentence stood on nothing',
  quote: 'it named sentences that the note does not have',
  number: 'it had a number that the note does not have',
  unit: 'it had a unit that the note does not have',
  date: 'it had a date that the note does not have',
  name: 'it had a name that the note does not have',
  negation: 'it denied what the note does not, or the other way round',
  opposite: 'it said the opposite of the note',
  address: 'it had an address that the note does not have',
  markup: 'it had markup or signs that nobody sees',
  duplicate: 'it said the same twice',
  entailment: 'a second question did not find it in the note',
  unchecked: 'the second question let false statements pass',
  leaning: 'its first sentence could not stand alone',
  calls: 'it had a mention, a hashtag or an address',
  picture: 'it had a picture that the note does not have',
  words: 'most of its words were none of the note',
  private: 'it held what is not published',
  nothing: 'it had nothing to say',
  answer: 'its answer could not be used',
}

const isFault = (text: string): text is WordsFault => Object.hasOwn(faultWords, text)

/** Nothing is said where it is refused: what a model made up is shown to nobody. */
export const wordsDraft = z.strictObject({
  /** The identity of the note. */
  note: z.string().min(1).max(2000),
  /** See `draftKey`. */
  of: z.string().regex(/^[0-9a-z]{1,13}$/),
  model: z.string().min(1).max(200),
  said: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(longestSentence),
        sentences: z.array(z.int().min(1).max(1000)).min(1).max(mostSupport),
      }),
    )
    .max(mostSaid),
  refused: z.custom<WordsFault>((value) => typeof value === 'string' && isFault(value)).nullable(),
})

export type WordsDraft = z.output<typeof wordsDraft>

/** The hash of all that the model was told of the note: while it is the same, nobody is asked again. */
export function draftKey(title: string, sentences: readonly string[]): string {
  return hashText(JSON.stringify([title, sentences]))
}
