/** Has an engine say what one note is about, and keeps what stands on its sentences and in the lists of the garden. */
import type { Ask, EngineFault } from '../../engine/engine.ts'
import type { Note } from '../../note.ts'
import type { Claim } from '../../writing/claims/claim.ts'
import type { Library } from '../../writing/library.ts'
import { holdClaims } from '../../writing/model/hold-claims.ts'
import { shownSentences } from '../../writing/model/shown-sentences.ts'
import type { Sentence } from '../../writing/sentences/sentence.ts'
import { sentenceSegmenter, splitSentences } from '../../writing/sentences/split-sentences.ts'
import { mostLetters } from '../central-sentence.ts'
import { type Detail, type DetailKind, detailId } from '../detail.ts'
import { type DescribeMaterial, describeQuestion, type NoteChoice } from './describe-question.ts'

export interface DescribePrompts {
  describe: string
  check: string
}

/** A detail that a note could have. */
export type Choice = Pick<Detail, 'value' | 'basis'>

/** What a note lacks, and what the garden has for it. */
export interface NoteLacks {
  note: Note
  /** Whether a description is missing. */
  wanted: boolean
  sentences: readonly Sentence[]
  topics: readonly Choice[]
  tags: readonly Choice[]
  names: readonly Choice[]
}

export function lackMaterial({ note, wanted, sentences, topics, tags, names }: NoteLacks): DescribeMaterial {
  const valuesOf = (choices: readonly Choice[]) => choices.map(({ value }) => value)
  return {
    title: note.title,
    wanted,
    sentences: shownSentences(sentences).map(({ text }) => text),
    topics: valuesOf(topics),
    tags: valuesOf(tags),
    names: valuesOf(names),
  }
}

/** The details; without a description where none stands. */
export async function describeNote(
  ask: Ask,
  library: Library,
  lacks: NoteLacks,
  { prompts, lang }: { prompts: DescribePrompts; lang: string },
): Promise<{ value: Detail[] } | { fault: EngineFault }> {
  const asked = await ask(describeQuestion(lackMaterial(lacks), prompts.describe))
  if ('fault' in asked) return asked
  const { description, topic, tags, names } = asked.value.value
  const held = lacks.wanted
    ? await holdDescription(ask, library, description, { lacks, check: prompts.check, lang })
    : { value: [] }
  if ('fault' in held) return held
  const chosen = (choices: readonly Choice[], numbers: readonly number[]) =>
    numbers.flatMap((number) => choices[number - 1] ?? [])
  const detailsOf = (kind: DetailKind, choices: readonly Choice[]) =>
    choices.map(({ value, basis }): Detail => {
      return {
        id: detailId(kind, lacks.note.path, value, null),
        kind,
        note: lacks.note.path,
        value,
        basis,
        picture: null,
      }
    })
  return {
    value: [
      ...detailsOf('description', held.value),
      ...detailsOf('topic', chosen(lacks.topics, topic === null ? [] : [topic])),
      ...detailsOf('tag', chosen(lacks.tags, tags)),
      ...detailsOf('alias', chosen(lacks.names, names)),
    ],
  }
}

/** None where a single sentence of it does not stand on those that it names. */
async function holdDescription(
  ask: Ask,
  library: Library,
  description: NoteChoice['description'],
  { lacks, check, lang }: { lacks: NoteLacks; check: string; lang: string },
): Promise<{ value: Choice[] } | { fault: EngineFault }> {
  const value = description?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (!description || value.length > mostLetters) return { value: [] }
  const shown = shownSentences(lacks.sentences)
  const support = description.sentences.flatMap((number) => shown[number - 1] ?? [])
  const claims = splitSentences(value, sentenceSegmenter(lang)).map(({ start, end }): Claim => {
    return { kind: 'fact', text: value.slice(start, end), support }
  })
  const held = await holdClaims(ask, library, claims, check)
  if ('fault' in held) return held
  const isHeld = claims.length > 0 && held.value.refused.length === 0
  return { value: isHeld ? [{ value, basis: support.map(({ text }) => text) }] : [] }
}
