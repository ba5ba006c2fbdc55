/** Asks an engine what a note is about. Labels it can only choose from lists of the garden, by their numbers. */
import { z } from 'zod'
import type { Question } from '../../engine/engine.ts'

export interface DescribeMaterial {
  title: string
  /** Whether a description is missing. */
  wanted: boolean
  sentences: readonly string[]
  topics: readonly string[]
  tags: readonly string[]
  names: readonly string[]
}

/** Numbers count from 1 on. */
export interface NoteChoice {
  description: { text: string; sentences: number[] } | null
  topic: number | null
  tags: number[]
  names: number[]
}

/** Labels of one kind that a note gets at most. */
export const mostLabels = 3
const mostSupport = 3
const longestDescription = 400
const outputTokens = 500

export function describeQuestion(material: DescribeMaterial, prompt: string): Question<NoteChoice> {
  const { title, wanted, sentences, topics, tags, names } = material
  return {
    purpose: 'describe',
    instructions: prompt,
    material: {
      title,
      wanted,
      sentences: sentences.map((text, at) => ({ number: at + 1, text })),
      topics: numbered(topics),
      tags: numbered(tags),
      names: numbered(names),
    },
    answer: { name: 'description', schema: choiceSchema(material) },
    outputTokens,
    repair: true,
  }
}

function numbered(labels: readonly string[]) {
  return labels.map((label, at) => ({ number: at + 1, label }))
}

function choiceSchema({ sentences, topics, tags, names }: DescribeMaterial): z.ZodType<NoteChoice> {
  const description = z.strictObject({
    text: z
      .string()
      .refine((text) => text.trim() !== '' && text.length <= longestDescription, 'one or two sentences'),
    sentences: numbersUpTo(sentences.length, mostSupport).refine(
      (numbers) => numbers.length > 0,
      'one to three sentences',
    ),
  })
  return z.strictObject({
    description: description.nullable(),
    topic: z
      .int()
      .refine((number) => number >= 1 && number <= topics.length, 'the number of a topic')
      .nullable(),
    tags: numbersUpTo(tags.length, mostLabels),
    names: numbersUpTo(names.length, mostLabels),
  })
}

function numbersUpTo(count: number, most: number) {
  return z
    .array(z.int())
    .refine((given) => given.every((number) => number >= 1 && number <= count), `numbers from 1 to ${count}`)
    .refine(
      (given) => new Set(given).size === given.length && given.length <= most,
      `at most ${most}, each once`,
    )
}
