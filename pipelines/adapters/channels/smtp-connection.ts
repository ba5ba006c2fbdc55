/**
 * Connections to the owner's mail server. Looked up in https://nodemailer.com/extras/smtp-connection and the source
 * of the package. Its connection is used by itself, without the transport around it, since then each step has
 * an error of its own: whatever fails before the message is handed over was certainly not sent.
 */
import type { ConnectionOptions } from 'node:tls'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface SmtpServer {
  host: string
  port: number
  /** Whether the connection is encrypted from its beginning; else it becomes so before anything is said. */
  secure: boolean
}

export interface SmtpOptions {
  /** Milliseconds for each step. */
  timeoutMs?: number
  tls?: ConnectionOptions
}

/** Not connected yet. `from` is the address whose domain this end is known by. */
export async function smtpConnection(
  { host, port, secure }: SmtpServer,
  from: string,
  { timeoutMs = 30_000, tls }: SmtpOptions,
): Promise<SMTPConnection> {
  // Whoever sends no mail need not wait until the package is read.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  return new Connection({
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

/** The same for the same effect, whose id it holds. */
export function messageId(id: string, from: string): string {
  return `<${id}@${domainOf(from)}>`
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
