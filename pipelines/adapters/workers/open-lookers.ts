/** Has threads look for links of notes where they are many: to learn what links are like, and to suggest some. */
import { availableParallelism } from 'node:os'
import type { ResourceLimits } from 'node:worker_threads'
import type { VaultPath } from '../../../src/garden/paths.ts'
import {
  handOver,
  handOverLinks,
  type SharedGarden,
  shareLinks,
} from '../../../src/garden/suggest/basis/share-view.ts'
import { openCandidates } from '../../../src/garden/suggest/candidates.ts'
import type { HiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { featuresOf } from '../../../src/garden/suggest/features.ts'
import { collectExamples, type ExampleCollection } from '../../../src/garden/suggest/rank/collect-examples.ts'
import { readExamples } from '../../../src/garden/suggest/rank/example-rows.ts'
import { type LearnOptions, openLesson } from '../../../src/garden/suggest/rank/learn.ts'
import type { Models } from '../../../src/garden/suggest/rank/models.ts'
import type { Question, Round } from '../../../src/garden/suggest/rank/rounds.ts'
import { type Shortlisted, shortlist } from '../../../src/garden/suggest/shortlist.ts'
import type { View } from '../../../src/garden/suggest/view.ts'
import { openCrew } from './crew.ts'
import type { LookJob, LookResult, LookStart, LookTask } from './look-at-notes.ts'

/** A worker has to load the code and to index the garden before it looks: it is worth that for so many notes. */
const fewest = 500

/** Each has a copy of what is not numbers. */
const mostThreads = 4

const batchSize = 8

/** One batch is in the hands of a worker, and one waits. */
const ahead = 2

/** To hide the links of the next round takes this thread about as long as one look at a note in so many. */
const notesForLook = 20

export interface Looking {
  /** The folder of the vault. */
  dir: string
  /** How many notes the garden has. */
  notes: number
  /** Of the file of each note. */
  hashes: ReadonlyMap<VaultPath, string>
  /** The source of a note, with its byte order mark. */
  sourceOf(path: string): string
  /** How many threads look, this one among them; as many as it is worth where it is left out. */
  threads?: number
  /** Of the memory of each of the others. */
  limits?: ResourceLimits
}

export interface Lookers {
  /** What can be learned of a garden; the same for any number of threads. `view` hides nothing. */
  learn(view: View, options: LearnOptions): Promise<Models>
  /** What is worth a look in each note, best first, in the order of `sources`; the same for any number of threads. */
  shortlist(
    view: View,
    models: Models,
    sources: readonly number[],
  ): Promise<Map<number, readonly Shortlisted[]>>
  close(): Promise<void>
}

/** Threads begin to load their code at once. They look at the first view that they are given, and at no other. */
export function openLookers(looking: Looking): Lookers {
  const { dir, notes, hashes, sourceOf, threads = threadsFor(notes), limits = limitsFor(notes) } = looking
  const crew = openCrew<LookStart, SharedGarden, LookJob, LookTask, LookResult>({
    module: new URL('./look-worker.ts', import.meta.url),
    start: { dir },
    count: threads - 1,
    batchSize,
    limits,
  })
  let begun: View | null = null
  const begin = (view: View) => {
    if (!begun) crew.begin(handOver(view))
    begun ??= view
  }
  const taskOf = (view: View, question: Question, at: number): LookTask[] => {
    const note = view.corpus.notes[question.source]
    return note ? [{ at, note, hash: hashes.get(note.path) ?? '', question }] : []
  }

  /** Adds the rows of all questions of a round behind those of the `before` earlier ones. Ends when none is left to be begun. */
  const ask = async (round: Round, { take, has }: ExampleCollection, before: number) => {
    const view = shareLinks(round.view)
    const finder = openCandidates(view)
    const tasks = round.questions.flatMap((question, at) => taskOf(view, question, before + at))
    const { done } = await crew.work({
      job: { links: handOverLinks(view, round), models: null },
      tasks,
      ahead: ahead + Math.ceil(notes / notesForLook / batchSize),
      take: ({ at, rows }) => rows && take(at, rows),
      here: ({ at, question }) => ({ at, rows: readExamples(finder, question), list: null }),
    })
    const complete = done.then(() => {
      for (const { at, question } of tasks) if (!has(at)) take(at, readExamples(finder, question))
    })
    // It may fail while this thread hides the links of the next round.
    complete.catch(() => {})
    return { complete }
  }

  /** Ends when nothing is left to be begun; what it returns ends with the model. */
  const learnOne = async (view: View, words: HiddenLinks['words'], options: LearnOptions) => {
    const { rounds, fit } = openLesson(view, words, options)
    const collection = collectExamples(featuresOf(view).length)
    const asked: Promise<void>[] = []
    let before = 0
    for (const round of rounds()) {
      const { complete } = await ask(round, collection, before)
      asked.push(complete)
      before += round.questions.length
    }
    return async () => {
      await Promise.all(asked)
      return fit(collection.examples)
    }
  }

  return {
    async learn(view, options) {
      begin(view)
      const mention = await learnOne(view, 'kept', options)
      const related = await learnOne(view, 'erased', options)
      // The first is fitted while others still look for the second.
      return { mention: await mention(), related: await related() }
    },
    async shortlist(view, models, sources) {
      begin(view)
      const finder = openCandidates(view)
      const look = (source: number) =>
        shortlist(finder, view.corpus, source, { models, all: false, sourceOf }).map(({ tell }) => tell())
      const found = new Map<number, readonly Shortlisted[]>()
      const { done } = await crew.work({
        job: { links: handOverLinks(view, { pairs: [], words: 'kept' }), models },
        tasks: sources.flatMap((source) => taskOf(view, { source, targets: [], standsFor: 1 }, source)),
        ahead,
        take: ({ at, list }) => list && found.set(at, list),
        here: ({ at }) => ({ at, rows: null, list: look(at) }),
      })
      await done
      return new Map(sources.map((source) => [source, found.get(source) ?? look(source)]))
    },
    close: crew.close,
  }
}

function threadsFor(notes: number): number {
  return notes < fewest ? 1 : Math.min(mostThreads, availableParallelism())
}

/** Of memory, in MB: names, phrases and what notes link to are copied. */
function limitsFor(notes: number): ResourceLimits {
  return { maxOldGenerationSizeMb: Math.round(192 + notes / 40), stackSizeMb: 1 }
}
