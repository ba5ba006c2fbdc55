/** A mail server on this machine, of the package `smtp-server`, with a certificate of its own, that does with the next message what its plan says. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What happens to one message. `after` means that it was taken all the same, `late` that it is when the test says so. */
export type SmtpFault =
  | 'fine'
  | 'error-before'
  | 'error-after'
  | 'timeout-before'
  | 'timeout-after'
  | 'late'
  | 'reset-after'
  | 'limit'
  | 'unauthorized'
  | 'invalid'

export interface FakeSmtp {
  port: number
  login: { user: string; pass: string }
  /** One for each message to come; `fine` when it is empty. */
  faults: SmtpFault[]
  /** Takes the messages that met `late`, in their order. */
  late: (() => void)[]
  /** As they came. */
  mails: string[]
  close(): Promise<void>
}

type Done = (error?: Error) => void

export async function startSmtp(): Promise<FakeSmtp> {
  const login = { user: 'ada', pass: 'pass-of-ada' }
  const server = new SMTPServer({
    logger: false,
    // Whoever hung up is not waited for.
    closeTimeout: 1,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === login.user && password === login.pass && fake.faults[0] !== 'unauthorized'
        ? done(null, { user: username })
        : done(refusal(535)),
    onRcptTo: (_address, _session, done) =>
      fake.faults[0] === 'limit'
        ? done(refusal(450))
        : fake.faults[0] === 'invalid'
          ? done(refusal(550))
          : done(),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const take = () => fake.mails.push(Buffer.concat(chunks).toString('utf8'))
        endMessage(fake, take, done)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const fake: FakeSmtp = {
    port: (server.server.address() as AddressInfo).port,
    login,
    faults: [],
    late: [],
    mails: [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return fake
}

function endMessage({ faults, late }: FakeSmtp, take: () => void, done: Done): void {
  const fault = faults.shift() ?? 'fine'
  if (fault === 'late') late.push(take)
  else if (!fault.endsWith('before')) take()
  if (fault.startsWith('error')) done(refusal(451))
  else if (!fault.startsWith('timeout') && fault !== 'late') done()
}

/** What a server says may hold what was sent to it. */
function refusal(responseCode: number): Error {
  return Object.assign(new Error('no: pass-of-ada'), { responseCode })
}
