/** The notes that a channel is never told of, since they were published before it was set up. */

/** One line for each identity, in an order of its own. */
export function renderBacklog(identities: Iterable<string>): string {
  return [...new Set([...identities].map(lineOf))]
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}

/** Tells whether the note of an identity is in the list. */
export function readBacklog(text: string): (identity: string) => boolean {
  const lines = new Set(text.split(/\r?\n/).map(lineOf))
  return (identity) => lines.has(lineOf(identity))
}

function lineOf(identity: string): string {
  return identity.replace(/\s+/g, ' ').trim()
}
