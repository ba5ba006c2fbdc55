/** Looks for links that notes could have, inside of a worker. */
import {
  openShared,
  type SharedGarden,
  type SharedLinks,
} from '../../../src/garden/suggest/basis/share-view.ts'
import { openCandidates } from '../../../src/garden/suggest/candidates.ts'
import type { CorpusNote } from '../../../src/garden/suggest/corpus/corpus.ts'
import { type ExampleRows, readExamples } from '../../../src/garden/suggest/rank/example-rows.ts'
import type { Models } from '../../../src/garden/suggest/rank/models.ts'
import type { Question } from '../../../src/garden/suggest/rank/rounds.ts'
import { type Shortlisted, shortlist } from '../../../src/garden/suggest/shortlist.ts'
import { readUnchanged } from '../read-note-file.ts'
import type { CrewMessage } from './crew.ts'

export interface LookStart {
  /** The folder of the vault. */
  dir: string
}

/** One way to look at the links of the garden. */
export interface LookJob {
  links: SharedLinks
  /** What suggestions are ranked by; null where examples are wanted to learn it from. */
  models: Models | null
}

export interface LookTask {
  /** Where the task stands among all of its kind. */
  at: number
  /** With its blocks. */
  note: CorpusNote
  /** Of its file. */
  hash: string
  /** What examples are read for; of a note to shortlist, its position alone counts. */
  question: Question
}

export interface LookResult {
  at: number
  rows: ExampleRows | null
  /** Null where none was asked for, or the main thread has to look: the file is not what it was. */
  list: Shortlisted[] | null
}

/** Answers one message after the other. */
export type Looker = (message: CrewMessage<SharedGarden, LookJob, LookTask>) => LookResult[]

export function openLooker({ dir }: LookStart): Looker {
  let garden: SharedGarden | null = null
  let look: ((task: LookTask) => LookResult) | null = null
  return ({ begin, job, tasks }) => {
    garden = begin ?? garden
    if (job && garden) {
      // The room of the last is free before the next takes its own.
      look = null
      look = openJob(dir, garden, job)
    }
    return look ? tasks.map(look) : []
  }
}

function openJob(
  dir: string,
  garden: SharedGarden,
  { links, models }: LookJob,
): (task: LookTask) => LookResult {
  const { notes } = garden
  const view = openShared(garden, links)
  const finder = openCandidates(view)
  const listOf = ({ note, hash, question: { source } }: LookTask, ranking: Models) => {
    let text: string | undefined
    const sourceOf = () => {
      text ??= readUnchanged(dir, note.path, hash)
      return text
    }
    const ranked = shortlist(finder, view.corpus, source, { models: ranking, all: false, sourceOf })
    try {
      return ranked.map(({ tell }) => tell())
    } catch {
      return null
    }
  }
  return (task) => {
    const { at, note, question } = task
    notes[question.source] = note
    const result = models
      ? { at, rows: null, list: listOf(task, models) }
      : { at, rows: readExamples(finder, question), list: null }
    // No other note is found by them.
    notes[question.source] = { ...note, blocks: [] }
    return result
  }
}
