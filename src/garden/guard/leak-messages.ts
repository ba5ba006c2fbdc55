/** What is said of leaks: where, and what kind of secret, but never the secret itself. */
import { createMessage, type Message } from '../message.ts'
import type { Leak } from './find-leaks.ts'
import { kindWords } from './subject.ts'

/** A message for each kind of secret in each artefact; its note, for the owner alone, says where the secret comes from. */
export function leakMessages(leaks: readonly Leak[]): Message[] {
  const grouped = Map.groupBy(
    leaks,
    ({ artefact, inName, subject }) => `${artefact}\0${inName}\0${subject.kind}`,
  )
  return [...grouped.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { artefact, inName, subject } = first
    const what = inName ? 'The name of a file of the site' : 'This file of the site'
    const reason = `${what} holds ${kindWords[subject.kind]}. The site is not replaced.`
    const message = createMessage('leak-found', reason, { file: inName ? '.' : artefact })
    message.note = [...new Set(group.map(({ subject: { from } }) => from))]
      .slice(0, 5)
      .map((from) => `from \`${from}\``)
      .join(', ')
    return [message]
  })
}

/** Source maps hold the sources that a program was made from; none belongs on a site. */
export function sourceMapMessage(file: string): Message {
  const reason = 'This is a source map: it holds the sources of the site. The site is not replaced.'
  return createMessage('source-map-found', reason, { file })
}
