/**
 * A newsletter by the owner's own mail server. Looked up in https://nodemailer.com/extras/smtp-connection and the
 * source of the package. Its connection is used by itself, without the transport around it, since then each step has
 * an error of its own: whatever fails before the message is handed over was certainly not sent. One message goes to
 * all, whose addresses stand in the envelope alone. Mail cannot be looked up, so what is in doubt stays in doubt.
 */
import type { ConnectionOptions } from 'node:tls'
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { sendOnce } from './smtp-exchange.ts'

export interface SmtpAccount {
  host: string
  port: number
  from: string
  /** Whether the connection is encrypted from its beginning; else it becomes so before anything is said. */
  secure: boolean
}

export interface SmtpSecrets {
  /** Null where the server asks for no login. */
  login: { user: string; pass: string } | null
  to: readonly string[]
}

export interface SmtpOptions {
  /** Milliseconds for each step. */
  timeoutMs?: number
  tls?: ConnectionOptions
}

export function openSmtp(
  { host, port, from, secure }: SmtpAccount,
  { login, to }: SmtpSecrets,
  { timeoutMs = 30_000, tls }: SmtpOptions = {},
): Door<Post> {
  // Whoever sends no newsletter need not wait until the package is read.
  const open = async () => {
    const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection')
    return new SMTPConnection({
      host,
      port,
      secure,
      requireTLS: !secure,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      logger: false,
      // The name of this machine is nobody's business.
      name: domainOf(from),
      ...(tls ? { tls } : {}),
    })
  }
  return {
    send: async (call) => {
      const message = await composeMessage(call, from)
      return sendOnce(await open(), login, { from, to: [...to] }, message, messageId(call.id, from))
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

function messageId(id: string, from: string): string {
  return `<${id}@${domainOf(from)}>`
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
