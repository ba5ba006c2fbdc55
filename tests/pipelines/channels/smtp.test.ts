import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { openSmtp } from '../../../pipelines/adapters/channels/smtp.ts'
import { claimedAt, effectId, exampleCall } from '../../fakes/channels/example-post.ts'

interface Mail {
  from: string
  to: string[]
  text: string
}

const login = { user: 'ada', pass: 'pass-of-ada' }
const to = ['b@there.example', 'c@there.example']

/** A real mail server, with a certificate of its own, that does with each message what `end` says once it has it. */
async function start(end: (done: (error?: Error) => void) => void, options: SMTPServerOptions = {}) {
  const mails: Mail[] = []
  const server = new SMTPServer({
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === login.user && password === login.pass
        ? done(null, { user: 'ada' })
        : done(new Error(`no such password: ${password}`)),
    onData: (stream, { envelope }, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text })
        end(done)
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const door = (pass = login.pass) =>
    openSmtp(
      { host: '127.0.0.1', port, from: 'ada@garden.example', secure: false },
      { login: { ...login, pass }, to },
      { timeoutMs: 400, tls: { rejectUnauthorized: false } },
    )
  return { mails, door }
}

const takes = (done: (error?: Error) => void) => done()
const refuses = (code: number) => (done: (error?: Error) => void) =>
  done(Object.assign(new Error(`no: ${login.pass}`), { responseCode: code }))

test('one message goes to all, none of whom sees another', async () => {
  const { mails, door } = await start(takes)
  const call = exampleCall({ title: 'Grüße', text: 'Why?\n.\nhttps://garden.example/' })
  const id = `<${effectId}@garden.example>`
  expect(await door().send(call)).toEqual({ state: 'done', receipt: { id, url: null } })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ from: 'ada@garden.example', to })
  expect(mails[0]?.text).toContain(`Message-ID: ${id}`)
  expect(mails[0]?.text).toContain(`Date: ${new Date(claimedAt).toUTCString().replace('GMT', '+0000')}`)
  expect(mails[0]?.text).not.toContain('there.example')
})

test('the same call is the same message, byte for byte', async () => {
  const { mails, door } = await start(takes)
  await door().send(exampleCall())
  await door().send(exampleCall())
  expect(mails[1]).toEqual(mails[0])
})

test.each([
  ['takes it and answers 451', refuses(451), 'unknown', 1],
  ['takes it and answers 421', refuses(421), 'unknown', 1],
  ['takes it and says nothing', () => {}, 'unknown', 1],
  ['refuses it', refuses(554), 'failed', 1],
] as const)('a server that %s is sent it once', async (_name, end, state, count) => {
  const { mails, door } = await start(end)
  const outcome = await door().send(exampleCall())
  expect([outcome.state, mails.length]).toEqual([state, count])
  expect(JSON.stringify(outcome)).not.toContain(login.pass)
  expect(await door().find(exampleCall())).toMatchObject({ state: 'unknown' })
})

test('a server that wants to be asked later, before the message, has none', async () => {
  const { mails, door } = await start(takes, { onRcptTo: (_address, _session, done) => refuses(450)(done) })
  expect(await door().send(exampleCall())).toMatchObject({ state: 'failed', again: true })
  expect(mails).toEqual([])
})

test('a wrong password stops the channel and is not told', async () => {
  const { mails, door } = await start(takes)
  const outcome = await door('wrong-pass').send(exampleCall())
  expect(outcome).toMatchObject({ state: 'failed', again: true, stops: true })
  expect(JSON.stringify(outcome)).not.toContain('wrong-pass')
  expect(mails).toEqual([])
})

test('a server that cannot encrypt is told nothing', async () => {
  const { mails, door } = await start(takes, { disabledCommands: ['STARTTLS'] })
  expect(await door().send(exampleCall())).toMatchObject({ state: 'failed' })
  expect(mails).toEqual([])
})
