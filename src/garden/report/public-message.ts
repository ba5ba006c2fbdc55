/** Which messages a log may show that the world can read. */
import type { Message } from '../message.ts'
import { linkKey } from '../paths.ts'

/** Says of a message whether it is about none of `privateNames`, and names none. */
export function publicMessageTest(privateNames: readonly string[]): (message: Message) => boolean {
  const secret = new Set(privateNames.map(linkKey))
  return ({ file, reason }) =>
    !secret.has(linkKey(file ?? '')) && !quotedNames(reason).some((name) => secret.has(linkKey(name)))
}

/** What a message names stands between backticks. */
function quotedNames(reason: string): string[] {
  return [...reason.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? '')
}
