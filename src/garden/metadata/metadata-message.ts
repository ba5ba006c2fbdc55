/** What is said of a file whose metadata is not simply gone. */
import { createMessage, type Message } from '../message.ts'
import type { Stripped } from './stripped.ts'

/** The message about the file at `file`, a path of the vault. */
export function metadataMessage(file: string, result: Exclude<Stripped, { state: 'clean' }>): Message {
  return result.state === 'kept'
    ? createMessage(
        'metadata-kept',
        `This file is published with ${result.what}. Take it out if it is private.`,
        { file },
      )
    : createMessage(
        'image-malformed',
        `This picture cannot be read: ${result.reason}. It is not published.`,
        { file },
      )
}
