/** Lets an engine describe the notes that the rules looked at. What it does not answer stays as the rules have it. */
import { endsRun } from '../../engine/ends-run.ts'
import type { Ask, EngineFault } from '../../engine/engine.ts'
import type { Prices } from '../../engine/price.ts'
import type { VaultPath } from '../../paths.ts'
import { entailmentCost, questionCost } from '../../writing/model/estimate-writing.ts'
import type { Detail } from '../detail.ts'
import type { FoundDetails } from '../find-details.ts'
import { type LookersGiven, openLookers, possible } from '../lookers.ts'
import { type DescribePrompts, describeNote, lackMaterial, type NoteLacks } from './describe-note.ts'
import { describeQuestion } from './describe-question.ts'

export interface DescribingEngine {
  ask: Ask
  prompts: DescribePrompts
  /** Whether the words of a note may be sent. */
  maySend: (note: VaultPath) => boolean
  prices: Prices
}

/** What came of it, in notes. */
export interface EngineDescribed {
  answered: number
  /** Notes of which the rules speak, as there was no answer that could be used. */
  unanswered: number
  /** Why there was none, the first time; null where all were answered. */
  fault: EngineFault | null
  /** What the answers that are not known would cost at most, in billionths of the currency; null where nobody was to be asked for none. */
  estimate: { notes: number; nanos: number } | null
}

export interface DescribeWithGiven extends LookersGiven {
  lang: string
  /** The ids of details that the owner does not want. */
  rejected: ReadonlySet<string>
  most: number | null
}

/** A description can be of so many sentences. */
const mostClaims = 3

export async function describeWithEngine(
  { ask, prompts, maySend, prices }: DescribingEngine,
  found: FoundDetails,
  given: DescribeWithGiven,
): Promise<{ found: FoundDetails; engine: EngineDescribed }> {
  const { library, rejected, most, lang } = given
  const engine: EngineDescribed = { answered: 0, unanswered: 0, fault: null, estimate: null }
  const byNote = Map.groupBy(found.details, ({ note }) => note)
  let isOver = false
  for (const lacks of lacksOf(found.looked.filter(maySend), { ...given, mayTell: maySend })) {
    if (isOver) {
      engine.unanswered += 1
      continue
    }
    const { path } = lacks.note
    // One after the other, so that none is paid for after the budget is used up.
    const made = await describeNote(ask, library, lacks, { prompts, lang })
    if ('value' in made) {
      engine.answered += 1
      byNote.set(path, joinDetails(byNote.get(path) ?? [], made.value, rejected))
      continue
    }
    engine.unanswered += 1
    if (made.fault.kind === 'unasked') addEstimate(engine, costOfNote(lacks, prompts, prices))
    else engine.fault ??= made.fault
    isOver = endsRun(made.fault)
  }
  const details = found.looked.flatMap((path) => byNote.get(path) ?? [])
  return { found: { ...found, details: most === null ? details : details.slice(0, most) }, engine }
}

/** The notes that lack something that an engine could tell. */
function lacksOf(paths: readonly VaultPath[], given: LookersGiven): NoteLacks[] {
  const { library, corpus } = given
  const look = openLookers(given, possible)
  const places = new Map(corpus.notes.map(({ path }, at) => [path, at]))
  return paths.flatMap((path) => {
    const note = library.garden.notes.get(path)
    const at = places.get(path)
    if (!note || at === undefined) return []
    const choicesOf = (kind: 'topic' | 'tag' | 'alias') =>
      look[kind](note, at).flatMap(({ value, basis }) => (value === null ? [] : [{ value, basis }]))
    const lacks: NoteLacks = {
      note,
      wanted: note.fields.description === undefined,
      sentences: library.sentencesOf(path),
      topics: choicesOf('topic'),
      tags: choicesOf('tag'),
      names: choicesOf('alias'),
    }
    const isAsked = lacks.wanted || [lacks.topics, lacks.tags, lacks.names].some(({ length }) => length > 0)
    return isAsked && lacks.sentences.length > 0 ? [lacks] : []
  })
}

/** An engine chooses labels in the place of the rules; a description of theirs stays where none of its own stands, and so do words of pictures. */
function joinDetails(
  own: readonly Detail[],
  told: readonly Detail[],
  rejected: ReadonlySet<string>,
): Detail[] {
  const isDescribed = told.some(({ kind }) => kind === 'description')
  const kept = own.filter(({ kind }) => kind === 'alt' || (kind === 'description' && !isDescribed))
  const fresh = told.filter(({ id }) => !rejected.has(id))
  const of = (isWanted: (detail: Detail) => boolean) => [...fresh, ...kept].filter(isWanted)
  return [
    ...of(({ kind }) => kind === 'description'),
    ...of(({ kind }) => kind !== 'description' && kind !== 'alt'),
    ...of(({ kind }) => kind === 'alt'),
  ]
}

function addEstimate(engine: EngineDescribed, nanos: number): void {
  const { notes, nanos: before } = engine.estimate ?? { notes: 0, nanos: 0 }
  engine.estimate = { notes: notes + 1, nanos: before + nanos }
}

function costOfNote(lacks: NoteLacks, prompts: DescribePrompts, prices: Prices): number {
  const evidence = [{ note: lacks.note.path, heading: null, sentences: [...lacks.sentences] }]
  return (
    questionCost(describeQuestion(lackMaterial(lacks), prompts.describe), prices) +
    entailmentCost(mostClaims, evidence, { prompt: prompts.check, prices })
  )
}
