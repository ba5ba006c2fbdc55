/**
 * The failure of a note's own code. It passes through programs that keep of an
 * error nothing but its words, so the words say which note it was.
 */

import { createMessage, type Message } from './message.ts'

export interface CodeFailure {
  /** Vault path of the note. */
  source: string
  reason: string
}

/** The error to be thrown when the code of the note at `source` has thrown `error`. */
export function codeFailure(source: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`${opening}${JSON.stringify(source)}: ${reason}`, { cause: error })
}

/** What `codeFailure` said; null for any other error. */
export function readCodeFailure(error: unknown): CodeFailure | null {
  if (!(error instanceof Error)) return null
  // The opening words, the path as JSON writes a string, and the reason to the end.
  const [, source, reason] = pattern.exec(error.message) ?? []
  if (source !== undefined && reason !== undefined) return { source: JSON.parse(source), reason }
  return readCodeFailure(error.cause)
}

/** The message about it. */
export function codeFailureMessage({ source, reason }: CodeFailure): Message {
  const [first = ''] = reason.split('\n')
  return createMessage('mdx-failed', `The code of this note failed: ${first}`, { file: source })
}

const opening = 'The code of a note failed, '
const pattern = /The code of a note failed, ("(?:[^"\\]|\\.)*"): ([\s\S]*)$/
