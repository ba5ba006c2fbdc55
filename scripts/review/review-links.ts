/** The review of suggested links in a terminal: one at a time, each decided with one key. */
import type { Decided, Desk } from '../../pipelines/adapters/suggestions/open-desk.ts'
import { renderCard } from '../../src/garden/suggest/review/render-card.ts'
import { renderNotice, renderOutcome, renderPrompt } from '../../src/garden/suggest/review/render-progress.ts'
import {
  currentId,
  type ReviewState,
  type ReviewWork,
  reviewStep,
  startReview,
} from '../../src/garden/suggest/review/review.ts'
import type { SuggestionView } from '../../src/garden/suggest/review/view-suggestion.ts'

/** A terminal, as the review needs it. */
export interface Screen {
  color: boolean
  /** Its columns at this moment. */
  width(): number
  write(text: string): void
  /** The next key as the letter on it; `interrupt` for Ctrl-C and for a terminal that is gone. */
  key(): Promise<string>
}

/** Shows the suggestions with `ids` one after the other. Returns the exit code. */
export async function reviewLinks(ids: readonly string[], desk: Desk, screen: Screen): Promise<number> {
  let state = startReview(ids)
  let shown: string | null = null
  while (!state.over) {
    const id = currentId(state)
    const view = id === null || id === shown ? null : await desk.look(id)
    if (view && 'reason' in view) {
      state = reviewStep(state, { type: 'impossible', reason: `Left out: ${view.reason}` })
      screen.write(`\n${renderNotice(state, screen)}`)
      continue
    }
    if (view) screen.write(cardOf(view, state, screen))
    shown = id
    screen.write(renderPrompt(state, screen))
    const key = await screen.key()
    if (key === 'interrupt') {
      screen.write(`\n${renderOutcome(state)}`)
      return interrupted
    }
    state = reviewStep(state, { type: 'key', key })
    const { pending } = state
    const outcome = pending && (await desk[pending.kind](pending.id))
    screen.write(`${key}${pending && outcome?.done ? `  ${saidOf(pending, outcome)}` : ''}\n`)
    if (outcome) state = reviewStep(state, outcome.done ? { type: 'done' } : { type: 'failed', ...outcome })
    screen.write(renderNotice(state, screen))
    if (typeof state.notice === 'object' || pending?.kind === 'unlink' || pending?.kind === 'allow')
      shown = null
  }
  screen.write(renderOutcome(state))
  return 0
}

/** As a shell has it for a command that Ctrl-C ended. */
const interrupted = 128 + 2

function cardOf(view: SuggestionView, { decided, ids }: ReviewState, screen: Screen): string {
  const { color } = screen
  return renderCard(view, { number: decided.length + 1, total: ids.length, width: screen.width(), color })
}

function saidOf({ kind }: ReviewWork, { written }: Extract<Decided, { done: true }>): string {
  if (kind === 'accept') return `Linked: ${written}`
  if (kind === 'reject') return 'It is not suggested again.'
  return kind === 'unlink' ? 'The link is out of the note again.' : 'It is no more rejected.'
}
