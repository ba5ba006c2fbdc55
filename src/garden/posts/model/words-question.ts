/** Asks an engine for what posts say of a note. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'
import { longestSentence, mostSaid, mostSupport, type SaidSentence } from './words-draft.ts'

export interface WordsMaterial {
  title: string
  /** The language of the note, as a BCP 47 tag. */
  lang: string
  /** The letters that the first sentence may have. */
  room: number
  sentences: readonly string[]
}

export interface WordsAnswer {
  said: SaidSentence[]
}

const outputTokens = 800

export function wordsQuestion(
  { title, lang, room, sentences }: WordsMaterial,
  prompt: string,
): Question<WordsAnswer> {
  const number = z
    .int()
    .refine((given) => given >= 1 && given <= sentences.length, `a number from 1 to ${sentences.length}`)
  const support = z
    .array(number)
    .refine(
      ({ length }) => length >= 1 && length <= mostSupport,
      `one to ${mostSupport} numbers of sentences`,
    )
    .refine((given) => new Set(given).size === given.length, 'each number once')
  const text = z
    .string()
    .refine((given) => given.trim() !== '' && given.length <= longestSentence, 'one sentence')
  return {
    purpose: 'posts',
    instructions: prompt,
    material: { title, lang, room, sentences: sentences.map((one, at) => ({ number: at + 1, text: one })) },
    answer: {
      name: 'words',
      schema: z.strictObject({
        said: z
          .array(z.strictObject({ text, sentences: support }))
          .refine(({ length }) => length <= mostSaid, `at most ${mostSaid} sentences`),
      }),
    },
    outputTokens,
    repair: true,
  }
}
