/** Finds citations of works that the bibliography does not have. */
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'
import { nearestName } from './nearest-name.ts'

/** A message for each key that nothing answers to, at its place. */
export function checkCitations({ notes, bibliography }: Garden): Message[] {
  if (!bibliography) return []
  const nearest = nearestName(bibliography.items.keys())
  return [...notes.values()].flatMap(({ path, citations }) =>
    citations.flatMap(({ key, line, column, start }) => {
      if (bibliography.items.has(key)) return []
      const near = nearest(key)
      const hint = near ? ` Did you mean \`@${near}\`?` : ''
      const reason = `The bibliography has no work with the key \`${key}\`.${hint}`
      return [
        createMessage('citation-missing', reason, { file: path, point: { line, column, offset: start } }),
      ]
    }),
  )
}
