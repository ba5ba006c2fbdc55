/** The e-mail of a report, over a real mail server. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, it, onTestFinished } from 'vitest'
import { openMailDoor, type ReportMail } from '../../../pipelines/report/send/mail-door.ts'
import type { Call } from '../../../src/garden/effects/outcome.ts'

const login = { user: 'ada', pass: 'pass-of-ada' }

async function start(answer?: number) {
  const mails: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === login.user && password === login.pass
        ? done(null, { user: 'ada' })
        : done(new Error('no')),
    onData: (stream, { envelope }, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), text })
        done(answer === undefined ? null : Object.assign(new Error('no'), { responseCode: answer }))
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const account = { to: 'ada@garden.example', host: '127.0.0.1', port, secure: false }
  const options = { timeoutMs: 2000, tls: { rejectUnauthorized: false } }
  return { mails, door: (pass = login.pass) => openMailDoor(account, { login: { ...login, pass }, options }) }
}

const what: ReportMail = {
  subject: 'Grüße: report of 2026-W47',
  text: (at) => `Put down at ${at}.`,
  page: { name: '2026-W47.html', html: '<p>Grüße</p>' },
}
const call: Call<ReportMail> = { id: '7'.repeat(32), claimedAt: 1_796_000_000_000, what }

it('goes to its owner alone, as text, with the page beside it, and is the same each time', async () => {
  const { mails, door } = await start()
  const receipt = { id: `<${call.id}@garden.example>`, url: null }
  expect(await door().send(call)).toEqual({ state: 'done', receipt })
  await door().send(call)
  const [mail, again] = mails
  expect(mail?.to).toEqual(['ada@garden.example'])
  for (const part of [
    'To: ada@garden.example',
    'Auto-Submitted: auto-generated',
    'Content-Type: text/plain',
    'Put down at 1796000000000.',
    'Content-Type: text/html; charset=utf-8; name=2026-W47.html',
    'Content-Disposition: attachment; filename=2026-W47.html',
  ])
    expect(mail?.text).toContain(part)
  expect(again).toEqual(mail)
})

it('is in doubt, or was not sent, as the server says', async () => {
  const taken = await start(451)
  expect(await taken.door().send(call)).toMatchObject({ state: 'unknown' })
  expect(await taken.door().find(call)).toMatchObject({ state: 'unknown' })
  expect(await (await start(554)).door().send(call)).toMatchObject({ state: 'failed', again: false })
  expect(await (await start()).door('wrong').send(call)).toMatchObject({ state: 'failed', stops: true })
})
