/** A site was built and must not replace the one before it. */
import type { Message } from '../message.ts'

/** Carries the messages that say why. */
export class SiteRefused extends Error {
  readonly messages: Message[]

  constructor(messages: Message[]) {
    super('The built site holds what must not be published.')
    this.name = 'SiteRefused'
    this.messages = messages
  }
}
