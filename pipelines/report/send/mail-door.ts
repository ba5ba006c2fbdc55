/** The door to the owner's own mailbox. Mail cannot be looked up, so what is in doubt stays in doubt. */
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import type { ReportSettings } from '../../../src/schemas/report-settings.ts'
import { messageId, type SmtpOptions, smtpConnection } from '../../adapters/channels/smtp-connection.ts'
import { sendOnce } from '../../adapters/channels/smtp-exchange.ts'
import type { Door } from '../../adapters/effects/door.ts'

export interface ReportMail {
  subject: string
  /** `claimedAt` is when it was claimed first. */
  text(claimedAt: number): string
  /** The report as a page that needs nothing else, which goes along as a file. */
  page: { name: string; html: string } | null
}

export interface MailAccess {
  /** Null where the server asks for no login. */
  login: { user: string; pass: string } | null
  options?: SmtpOptions
}

export function openMailDoor(
  { to, from = to, ...server }: NonNullable<ReportSettings['mail']>,
  { login, options = {} }: MailAccess,
): Door<ReportMail> {
  return {
    send: async (call) => {
      const message = await composeMessage(call, from, to)
      const connection = await smtpConnection(server, from, options)
      return sendOnce(connection, login, { from, to: [to] }, message, messageId(call.id, from))
    },
    find: async (): Promise<Outcome> => ({ state: 'unknown', reason: 'mail cannot be looked up' }),
    update: null,
  }
}

/** The same bytes for the same effect. */
async function composeMessage(
  { id, claimedAt, what: { subject, text, page } }: Call<ReportMail>,
  from: string,
  to: string,
): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    from,
    to,
    subject,
    text: text(claimedAt),
    messageId: messageId(id, from),
    date: new Date(claimedAt),
    // Programs that answer mail by themselves leave this one alone (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(page
      ? {
          attachments: [{ filename: page.name, content: page.html, contentType: 'text/html; charset=utf-8' }],
        }
      : {}),
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
