/** Which messages a log may show that the world can read. */
import type { Message } from '../message.ts'
import type { MessageCode } from '../message-codes.ts'
import { secretNames } from '../secret-names.ts'

/** Codes of messages that quote values of properties, which may be shown nowhere, say that one names a note that is not published, or are of a file named after a note that may not be. */
const quotesValues: ReadonlySet<string> = new Set<MessageCode>([
  'base-value',
  'redirect-shadowed',
  'post-invalid',
  'post-twice',
])

/** Says of a message whether it is about none of `privateNames`, names none, and quotes no value of a property. */
export function publicMessageTest(privateNames: readonly string[]): (message: Message) => boolean {
  const secret = secretNames(privateNames)
  return ({ file, reason, ruleId }) =>
    !quotesValues.has(ruleId ?? '') && !secret.has(file ?? '') && !secret.inSentence(reason)
}
