/**
 * A newsletter by the owner's own mail server. One message goes to all, whose addresses stand in the envelope
 * alone. Mail cannot be looked up, so what is in doubt stays in doubt.
 */
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { messageId, type SmtpOptions, type SmtpServer, smtpConnection } from './smtp-connection.ts'
import { sendOnce } from './smtp-exchange.ts'

export interface SmtpAccount extends SmtpServer {
  from: string
}

export interface SmtpSecrets {
  /** Null where the server asks for no login. */
  login: { user: string; pass: string } | null
  to: readonly string[]
}

export function openSmtp(
  { from, ...server }: SmtpAccount,
  { login, to }: SmtpSecrets,
  options: SmtpOptions = {},
): Door<Post> {
  return {
    send: async (call) => {
      const message = await composeMessage(call, from)
      const connection = await smtpConnection(server, from, options)
      return sendOnce(connection, login, { from, to: [...to] }, message, messageId(call.id, from))
    },
    find: async (): Promise<Outcome> => ({ state: 'unknown', reason: 'mail cannot be looked up' }),
    update: null,
  }
}

/** The same bytes for the same effect: its name and its date follow from the call. */
async function composeMessage({ id, claimedAt, what }: Call<Post>, from: string): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    from,
    // Whoever gets it sees no other address than the sender's.
    to: from,
    subject: what.title,
    text: what.text,
    messageId: messageId(id, from),
    date: new Date(claimedAt),
    list: { unsubscribe: `mailto:${from}?subject=unsubscribe` },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
