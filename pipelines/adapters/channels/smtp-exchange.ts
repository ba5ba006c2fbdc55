/** One message over one connection, once: RFC 5321. */
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'

export interface Envelope {
  from: string
  to: string[]
}

type Step = 'connect' | 'login' | 'send'

/** What the package tells of an error, of which no word is shown: it may hold what was sent. */
interface SmtpError {
  code?: string
  responseCode?: number
}

/** Closes the connection in any case. `name` is the id of the message, which the receipt names. */
export async function sendOnce(
  connection: SMTPConnection,
  login: { user: string; pass: string } | null,
  envelope: Envelope,
  message: Buffer,
  name: string,
): Promise<Outcome> {
  const progress: { step: Step } = { step: 'connect' }
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect((error) => (error ? reject(error) : resolve()))
    })
    progress.step = 'login'
    if (login)
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject)
        connection.login({ credentials: login }, (error) => (error ? reject(error) : resolve()))
      })
    progress.step = 'send'
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.send(envelope, message, (error) => (error ? reject(error) : resolve()))
    })
    return { state: 'done', receipt: { id: name, url: null } }
  } catch (error) {
    return outcomeOf(progress.step, error as SmtpError)
  } finally {
    // Errors that come while it closes say nothing of the message.
    connection.on('error', () => {})
    connection.close()
  }
}

function outcomeOf(step: Step, { code, responseCode = 0 }: SmtpError): Outcome {
  if (step === 'connect') return { state: 'failed', reason: 'the mail server cannot be reached', again: true }
  if (step === 'login')
    return { state: 'failed', reason: 'the mail server does not accept the login', again: true, stops: true }
  const reason = `the mail server answered ${responseCode}`
  if (responseCode >= 500) return { state: 'failed', reason, again: false }
  // Before the message itself, a server that wants to be asked later has nothing yet.
  if (responseCode >= 400 && code === 'EENVELOPE') return { state: 'failed', reason, again: true }
  return { state: 'unknown', reason: 'the mail server did not confirm that it took the message' }
}
