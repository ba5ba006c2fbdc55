/** Threads that take part in several jobs, one after the other, and keep what they were begun with. */
import type { ResourceLimits, Worker } from 'node:worker_threads'
import { isOutOfMemory } from './run-in-workers.ts'
import { startWorkers } from './start-workers.ts'
import { batchesOf, workHere } from './work-here.ts'

/** What a worker is told, in this order; `begin` once, `job` with the first tasks of each. */
export interface CrewMessage<Begin, Job, Task> {
  begin?: Begin
  job?: Job
  tasks: Task[]
}

export interface CrewWork<Job, Task, Result> {
  job: Job
  tasks: readonly Task[]
  /** How many batches each worker is given before it is done with the first. */
  ahead: number
  /** Told of each result, in no order; never of a task that a worker had no memory for. */
  take(result: Result): void
  /** Does a task in this thread, which works beside the others. */
  here(task: Task): Result
}

export interface Crew<Begin, Job, Task, Result> {
  /** What all jobs need. */
  begin(begin: Begin): void
  /** Ends when no task is left to be begun; `done` when none is under way. So this thread can go on while others finish. */
  work(work: CrewWork<Job, Task, Result>): Promise<{ done: Promise<void> }>
  close(): Promise<void>
}

interface Turn<Job, Task, Result> extends CrewWork<Job, Task, Result> {
  left: Task[][]
  /** How many batches workers have. */
  away: number
  done: PromiseWithResolvers<void>
}

interface Member<Turn> {
  worker: Worker
  /** Of each batch that it has, what it belongs to. */
  given: Turn[]
  /** The last that it was told the job of. */
  told: Turn | null
}

export interface CrewOptions<Start> {
  /** The module that a worker runs. It answers each message that has tasks with their results in any order. */
  module: URL
  start: Start
  /** How many workers there are; with none, this thread does all. */
  count: number
  /** How many tasks a worker is given at a time. */
  batchSize: number
  limits: ResourceLimits
}

/** Workers begin to load their code at once. */
export function openCrew<Start, Begin, Job, Task, Result>({
  module,
  start,
  count,
  batchSize,
  limits,
}: CrewOptions<Start>): Crew<Begin, Job, Task, Result> {
  type OwnTurn = Turn<Job, Task, Result>
  const members = new Set<Member<OwnTurn>>()
  const turns = new Set<OwnTurn>()
  let failure: { error: unknown } | null = null

  const feed = (member: Member<OwnTurn>, turn: OwnTurn) => {
    while (member.given.length < turn.ahead) {
      const tasks = turn.left.shift()
      if (!tasks) return
      const message: CrewMessage<Begin, Job, Task> =
        member.told === turn ? { tasks } : { job: turn.job, tasks }
      member.told = turn
      member.given.push(turn)
      turn.away += 1
      member.worker.postMessage(message)
    }
  }
  const settle = (turn: OwnTurn) => {
    if (turn.left.length > 0 || turn.away > 0) return
    turns.delete(turn)
    turn.done.resolve()
  }
  const fail = (error: unknown) => {
    failure ??= { error }
    for (const turn of turns) {
      turn.left.length = 0
      turn.done.reject(error)
    }
  }
  const hear = (member: Member<OwnTurn>, results: Result[]) => {
    const turn = member.given.shift()
    if (!turn) return
    turn.away -= 1
    try {
      for (const result of results) turn.take(result)
    } catch (error) {
      fail(error)
    }
    for (const next of turns) feed(member, next)
    settle(turn)
  }
  /** The batches that it had are given up: who handed out the work sees what is missing. */
  const leave = (member: Member<OwnTurn>) => {
    members.delete(member)
    for (const turn of member.given.splice(0)) {
      turn.away -= 1
      settle(turn)
    }
  }
  for (const worker of startWorkers(module, start, { count, limits })) {
    const member: Member<OwnTurn> = { worker, given: [], told: null }
    members.add(member)
    worker.on('message', (results: Result[]) => hear(member, results))
    worker.on('error', (error) => (isOutOfMemory(error) ? leave(member) : fail(error)))
    worker.on('exit', (code) => {
      if (members.has(member)) fail(new Error(`A worker ended with ${code} before its work was done.`))
    })
  }

  return {
    begin(begin) {
      const message: CrewMessage<Begin, Job, Task> = { begin, tasks: [] }
      for (const { worker } of members) worker.postMessage(message)
    },
    async work(work) {
      const left = batchesOf(work.tasks, batchSize)
      const turn: OwnTurn = { ...work, left, away: 0, done: Promise.withResolvers() }
      // It may fail before anybody waits for it.
      turn.done.promise.catch(() => {})
      turns.add(turn)
      for (const member of members) feed(member, turn)
      await workHere(left, work.here, work.take)
      if (failure) throw failure.error
      settle(turn)
      return { done: turn.done.promise }
    },
    async close() {
      const last = [...members]
      members.clear()
      await Promise.all(last.map(({ worker }) => worker.terminate()))
    },
  }
}
