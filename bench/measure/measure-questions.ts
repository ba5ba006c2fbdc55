/**
 * How well `one ask` answers questions about four gardens, a third of which their
 * notes do not answer, and how long it takes over a large one, in whole processes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLibrary } from '../../pipelines/adapters/read-library.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { createWorld } from '../../scripts/shared-options.ts'
import { answerQuestion } from '../../src/garden/writing/answer-question.ts'
import { forgetCaches, ownCommand } from '../builders/own.ts'
import { count, megabytes, table, times } from '../report/table.ts'
import { measure } from './measure.ts'

interface Question {
  id: string
  garden: string
  question: string
  /** The notes that answer it; none where no note does. */
  notes: string[]
}

interface Outcome {
  isAnswerable: boolean
  isAnswered: boolean
  /** Whether a note that answers is quoted. */
  isRight: boolean
  quotes: number
  /** Quotes that stand letter by letter in their note. */
  exact: number
  claims: number
  /** Claims of which every word stands in their quotes, in their order: ALCE's citation recall. */
  supported: number
  /** Quotes of which every word stands in their claim: ALCE's citation precision. */
  needed: number
}

/** The large garden that `one ask` is timed on. */
export interface LargeGarden {
  notes: number
  vault: string
}

/** Two tables: the gardens that there are, and the time over each of `large`. */
export async function measureQuestions(root: string, large: readonly LargeGarden[]): Promise<string> {
  const questions = JSON.parse(readFileSync(join(root, 'bench', 'questions.json'), 'utf8')) as Question[]
  const rows: string[][] = []
  for (const [name, own] of Map.groupBy(questions, ({ garden }) => garden)) {
    const vault =
      name === 'sample' ? join(root, 'src', 'content', 'notes') : join(root, '..', 'shared', 'corpora', name)
    if (existsSync(vault)) rows.push(outcomeRow(name, await askAll(vault, own)))
  }
  const cost: string[][] = []
  for (const { notes, vault } of large) {
    forgetCaches(root)
    const command = ownCommand(root, ['ask', '--json', '--vault', vault, 'where does the canal lead?'])
    const cold = await measure(command)
    const again = await measure(command)
    cost.push([count(notes), times(cold), megabytes(cold.peakMB), times(again), megabytes(again.peakMB)])
  }
  return [
    table(outcomeHeads, rows),
    table(['one ask, notes', 'cold s (CPU)', 'peak MB', 'again s (CPU)', 'peak MB'], cost),
  ].join('\n\n')
}

async function askAll(vault: string, questions: readonly Question[]): Promise<Outcome[]> {
  const world = createWorld({ vault, json: true })
  const { library } = await readLibrary(world, await readSettings(world, { vault }))
  return questions.map(({ question, notes }) => {
    const { claims } = answerQuestion(library, question, { isAsked: () => true })
    const quotes = claims.flatMap(({ support }) => support)
    return {
      isAnswerable: notes.length > 0,
      isAnswered: claims.length > 0,
      isRight: quotes.some(({ note }) => notes.includes(note)),
      quotes: quotes.length,
      claims: claims.length,
      supported: claims.filter(({ text, support }) => text === support.map((one) => one.text).join(' '))
        .length,
      needed: claims.flatMap(({ text, support }) => support.filter((one) => text.includes(one.text))).length,
      exact: quotes.filter((quote) =>
        library
          .sentencesOf(quote.note)
          .some(({ start, end, text }) => start === quote.start && end === quote.end && text === quote.text),
      ).length,
    }
  })
}

const outcomeHeads = [
  'garden',
  'questions',
  'answered in the notes',
  'of these answered',
  'an expected note quoted',
  'answers: precision',
  'recall',
  'refusals: precision',
  'recall',
  'citations: precision',
  'recall',
  'quotes',
  'exact',
]

function outcomeRow(name: string, outcomes: readonly Outcome[]): string[] {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable)
  const refused = outcomes.filter(({ isAnswered }) => !isAnswered)
  const rightly = refused.filter(({ isAnswerable }) => !isAnswerable).length
  const unanswerable = outcomes.length - answerable.length
  const right = answerable.filter(({ isRight }) => isRight).length
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return [
    name,
    String(outcomes.length),
    String(answerable.length),
    String(answerable.filter(({ isAnswered }) => isAnswered).length),
    String(right),
    share(right, outcomes.filter(({ isAnswered }) => isAnswered).length),
    share(right, answerable.length),
    share(rightly, refused.length),
    share(rightly, unanswerable),
    share(sum(outcomes.map(({ needed }) => needed)), sum(outcomes.map(({ quotes }) => quotes))),
    share(sum(outcomes.map(({ supported }) => supported)), sum(outcomes.map(({ claims }) => claims))),
    String(sum(outcomes.map(({ quotes }) => quotes))),
    String(sum(outcomes.map(({ exact }) => exact))),
  ]
}

function share(part: number, whole: number): string {
  return (part / (whole || 1)).toFixed(2)
}
