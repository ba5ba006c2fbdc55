/**
 * The course of a review as a pure machine: suggestions are decided one after the
 * other, and what was decided last can be taken back. It asks for work and is
 * told what came of it; it does none.
 */

/** What became of a suggestion; `refused` is one that could not be made a link. */
export type Decision = 'accepted' | 'rejected' | 'skipped' | 'refused'

/** What is to be done to the vault for a suggestion. */
export interface ReviewWork {
  kind: 'accept' | 'reject' | 'unlink' | 'allow'
  id: string
}

export interface ReviewState {
  /** The suggestions in their order. */
  ids: readonly string[]
  /** What became of the first of them, in the same order. */
  decided: readonly Decision[]
  /** Work that is under way: nothing else is decided meanwhile. */
  pending: ReviewWork | null
  /** What the owner is to be told. */
  notice: Notice | null
  over: boolean
}

export type Notice = 'help' | 'nothing-to-undo' | 'unknown-key' | { problem: string }

export type ReviewEvent =
  | { type: 'key'; key: string }
  /** The pending work was done. */
  | { type: 'done' }
  /** It was not; `final` where it never will be. */
  | { type: 'failed'; reason: string; final: boolean }
  /** The suggestion whose turn it is can be none any more. */
  | { type: 'impossible'; reason: string }

export function startReview(ids: readonly string[]): ReviewState {
  return { ids, decided: [], pending: null, notice: null, over: ids.length === 0 }
}

/** The suggestion whose turn it is; null when all are decided. */
export function currentId({ ids, decided }: ReviewState): string | null {
  return ids[decided.length] ?? null
}

/** The next state. Its `pending` work is to be done, then told of. */
export function reviewStep(state: ReviewState, event: ReviewEvent): ReviewState {
  const quiet = { ...state, notice: null }
  switch (event.type) {
    case 'key':
      return state.pending || state.over ? state : press(quiet, event.key)
    case 'done':
      return state.pending ? settle({ ...quiet, pending: null }, state.pending) : state
    case 'failed': {
      if (!state.pending) return state
      const failed = { ...quiet, pending: null, notice: { problem: event.reason } }
      return event.final && state.pending.kind === 'accept' ? decide(failed, 'refused') : failed
    }
    case 'impossible':
      return currentId(state) === null
        ? state
        : decide({ ...quiet, notice: { problem: event.reason } }, 'refused')
  }
}

function press(state: ReviewState, key: string): ReviewState {
  const id = currentId(state)
  if (key === 'q') return { ...state, over: true }
  if (key === 'u') return undo(state)
  if (key === '?') return { ...state, notice: 'help' }
  // Behind the last there is nothing to decide.
  if (id === null) return { ...state, notice: 'unknown-key' }
  if (key === 'y') return { ...state, pending: { kind: 'accept', id } }
  if (key === 'n') return { ...state, pending: { kind: 'reject', id } }
  if (key === 's') return decide(state, 'skipped')
  return { ...state, notice: 'unknown-key' }
}

function decide(state: ReviewState, decision: Decision): ReviewState {
  return { ...state, decided: [...state.decided, decision] }
}

function settle(state: ReviewState, { kind }: ReviewWork): ReviewState {
  if (kind === 'accept') return decide(state, 'accepted')
  if (kind === 'reject') return decide(state, 'rejected')
  return { ...state, decided: state.decided.slice(0, lastDecided(state)) }
}

/** Goes back to what the owner decided last, and has it taken back where it left a trace. */
function undo(state: ReviewState): ReviewState {
  const at = lastDecided(state)
  const id = state.ids[at]
  if (id === undefined) return { ...state, notice: 'nothing-to-undo' }
  const decision = state.decided[at]
  if (decision === 'accepted') return { ...state, pending: { kind: 'unlink', id } }
  if (decision === 'rejected') return { ...state, pending: { kind: 'allow', id } }
  return { ...state, decided: state.decided.slice(0, at) }
}

/** The place of what the owner decided last; -1 for nothing. */
function lastDecided({ decided }: ReviewState): number {
  return decided.findLastIndex((decision) => decision !== 'refused')
}
