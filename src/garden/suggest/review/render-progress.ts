/** What a review in a terminal says between its cards. */
import { paintFor } from '../../report/paint.ts'
import { visibleText } from '../../report/visible-text.ts'
import type { Decision, ReviewState } from './review.ts'

/** What each key does, in the order of the prompt. */
export const reviewKeys: ReadonlyMap<string, string> = new Map([
  ['y', 'make this link; it is in the note at once'],
  ['n', 'never suggest it again'],
  ['s', 'skip it this time'],
  ['u', 'undo the last decision'],
  ['q', 'quit; what was decided stays'],
  ['?', 'show this help'],
])

/** The question below a card, and behind the last. */
export function renderPrompt(state: ReviewState, { color }: { color: boolean }): string {
  const { bold } = paintFor({ color })
  if (state.decided.length < state.ids.length) return bold(`Make this link [${[...reviewKeys.keys()]}]? `)
  return bold('That was the last. Undo or quit [u,q]? ')
}

/** What the last step has to say, in lines; empty when it went as it was asked. */
export function renderNotice({ notice }: ReviewState, { color }: { color: boolean }): string {
  const paint = paintFor({ color })
  if (notice === null) return ''
  if (notice === 'nothing-to-undo') return `${paint.yellow('There is nothing to undo.')}\n`
  if (typeof notice === 'object') return `${paint.yellow(visibleText(notice.problem))}\n`
  return [...reviewKeys].map(([key, does]) => `${paint.bold(key)}  ${does}\n`).join('')
}

/** What came of a review, in one line. */
export function renderOutcome({ ids, decided }: ReviewState): string {
  const count = (decision: Decision) => decided.filter((one) => one === decision).length
  const parts = [
    [count('accepted'), 'linked'],
    [count('rejected'), 'rejected for ever'],
    [count('skipped'), 'skipped'],
    [count('refused'), 'could not be linked'],
    [ids.length - decided.length, 'left'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return said.length > 0 ? `${said.join(', ')}\n` : 'There is nothing to suggest.\n'
}
