/** An answer as lines of a terminal. */
import { visibleText } from '../../report/visible-text.ts'
import type { AnsweredQuestion } from '../answer-question.ts'
import type { VerifiedClaim } from '../claims/claim.ts'

export function renderAnswer({
  claims,
  searched,
  missing,
  titles,
  gaps = [],
}: AnsweredQuestion & { titles: Record<string, string>; gaps?: readonly VerifiedClaim[] }): string {
  if (claims.length === 0) {
    const gone = missing.length > 0 ? ` No sentence was found that speaks of: ${missing.join(', ')}.` : ''
    const near = searched.slice(0, 5).map((path) => `  ${visibleText(path)}\n`)
    return `Your notes do not answer this.${gone}\n${near.length > 0 ? `The nearest notes:\n${near.join('')}` : ''}`
  }
  return [...claims, ...gaps]
    .map(({ text, support }) => {
      const places = support.map(({ note, heading }) => {
        const title = titles[note] ?? note
        return `  ${visibleText(`${title}${heading?.text ? ` › ${heading.text}` : ''} (${note})`)}\n`
      })
      // Two sentences of one section stand behind a claim: its place is said once.
      return `${visibleText(text)}\n${[...new Set(places)].join('')}`
    })
    .join('\n')
}
