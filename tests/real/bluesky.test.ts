/**
 * The channel of Bluesky against the reference server, `@atproto/pds`. It has three hundred megabytes, so
 * `npm run prove:bluesky` alone installs it; where it is not installed, these tests are skipped.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as requestHttp } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openBluesky } from '../../pipelines/adapters/channels/bluesky.ts'
import { openChannelHttp } from '../../pipelines/adapters/channels/channel-http.ts'
import type { Call } from '../../src/garden/effects/outcome.ts'
import type { Post } from '../../src/schemas/post.ts'
import { claimedAt, exampleCall } from '../fakes/channels/example-post.ts'

const home = join(import.meta.dirname, 'bluesky')
const isInstalled = existsSync(join(home, 'node_modules', '@atproto', 'pds'))

interface Account {
  service: string
  handle: string
  did: string
  /** An app password, as the settings ask for. */
  password: string
  token: string
}

const http = openChannelHttp({ now: () => claimedAt, timeoutMs: 5000 })

/** Starts the server, which prints where it is. */
async function startServer(): Promise<{ service: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'bluesky-'))
  const child = spawn(process.execPath, [join(home, 'serve.ts'), folder], { cwd: home })
  let errors = ''
  child.stderr.on('data', (piece) => {
    errors += piece
  })
  const service = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()))
    child.once('close', () => reject(new Error(errors)))
  })
  const stop = async () => {
    const ended = once(child, 'close')
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { service, stop }
}

async function call(
  service: string,
  method: string,
  { token = '', body }: { token?: string; body?: object } = {},
) {
  const response = await fetch(`${service}/xrpc/${method}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method}: ${await response.text()}`)
  return response.json()
}

let accounts = 0

async function openAccount(service: string): Promise<Account> {
  const handle = `ada${++accounts}.test`
  const draft = { email: `${handle}@garden.example`, handle, password: 'password-of-ada' }
  const made = z
    .object({ did: z.string(), accessJwt: z.string() })
    .parse(await call(service, 'com.atproto.server.createAccount', { body: draft }))
  const { did, accessJwt: token } = made
  const asked = { token, body: { name: 'garden' } }
  const { password } = z
    .object({ password: z.string() })
    .parse(await call(service, 'com.atproto.server.createAppPassword', asked))
  return { service, handle, did, password, token }
}

const listed = z.object({
  records: z.array(z.object({ uri: z.string(), cid: z.string(), value: z.record(z.string(), z.unknown()) })),
})

async function recordsOf({ service, did }: Account): Promise<z.output<typeof listed>['records']> {
  const query = `repo=${did}&collection=app.bsky.feed.post`
  return listed.parse(await call(service, `com.atproto.repo.listRecords?${query}`)).records
}

/** The newest commit of the account's repository. */
async function headOf({ service, did }: Account): Promise<unknown> {
  return call(service, `com.atproto.sync.getLatestCommit?did=${did}`)
}

/** Stands before the server and ends the connection when a record is put, once the server has answered. */
async function cutAnswers(service: string): Promise<string> {
  const proxy = createServer((asked, answer) => {
    const { method, headers, url } = asked
    const passed = requestHttp(`${service}${url}`, { method, headers }, (response) => {
      if (url?.endsWith('putRecord')) response.resume().on('end', () => asked.socket.resetAndDestroy())
      else response.pipe(answer.writeHead(response.statusCode ?? 500, response.headers))
    })
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

describe.skipIf(!isInstalled)('the reference server of Bluesky', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  }, 120_000)
  afterAll(() => server.stop())

  const door = ({ handle, service, password }: Account) => openBluesky({ handle, service }, password, http)

  async function start(post: Partial<Post> = {}) {
    const account = await openAccount(server.service)
    const effect: Call<Post> = exampleCall({ channel: 'bluesky', to: account.handle, ...post })
    return { account, effect }
  }

  test('takes a post, which is found and listed', async () => {
    const { account, effect } = await start()
    const sent = await door(account).send(effect)
    expect(sent).toMatchObject({ state: 'done', receipt: { id: expect.stringContaining(account.did) } })
    expect(await door(account).find(effect)).toEqual(sent)
    const [record, ...others] = await recordsOf(account)
    expect(others).toEqual([])
    expect(record?.value).toMatchObject({ text: effect.what.text, langs: ['en'] })
    expect(record?.value['createdAt']).toBe(new Date(claimedAt).toISOString())
  })

  test('has one record of what is sent again, by other runs and at once, and no new commit', async () => {
    const { account, effect } = await start()
    await door(account).send(effect)
    const [before, head] = [await recordsOf(account), await headOf(account)]
    await door(account).send(effect)
    await Promise.all([door(account).send(effect), door(account).send(effect)])
    expect(await recordsOf(account)).toEqual(before)
    expect(await headOf(account)).toEqual(head)
  })

  test('has what a run that lost the answer finds', async () => {
    const { account, effect } = await start()
    const behind = { ...account, service: await cutAnswers(account.service) }
    expect(await door(account).find(effect)).toMatchObject({ state: 'failed', again: true })
    expect(await door(behind).send(effect)).toMatchObject({ state: 'unknown' })
    expect(await door(account).find(effect)).toMatchObject({ state: 'done' })
    expect(await door(account).find({ ...effect, claimedAt: null })).toMatchObject({ state: 'done' })
    expect(await recordsOf(account)).toHaveLength(1)
  })

  test('knows the bytes of links and tags behind letters of many bytes', async () => {
    const link = 'https://garden.example/größe/?a=1'
    const { account, effect } = await start({ text: `Grüße 👩‍👩‍👧 ${link} #stille #静か`, url: link })
    expect(await door(account).send(effect)).toMatchObject({ state: 'done' })
    const [record] = await recordsOf(account)
    const facets = z
      .array(z.object({ index: z.object({ byteStart: z.number(), byteEnd: z.number() }) }))
      .parse(record?.value['facets'])
    const bytes = Buffer.from(effect.what.text)
    const marked = facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())
    expect(marked).toEqual([link, '#stille', '#静か'])
  })

  test('takes three hundred graphemes and no more', async () => {
    const { account, effect } = await start({ text: '👩‍👩‍👧'.repeat(20) + 'é'.repeat(280) })
    expect(await door(account).send(effect)).toMatchObject({ state: 'done' })
    const longer = exampleCall({ ...effect.what, text: `${effect.what.text}.` }, { id: 'f'.repeat(32) })
    expect(await door(account).send(longer)).toMatchObject({ state: 'failed', again: false })
    expect(await recordsOf(account)).toHaveLength(1)
  })

  test('accepts no other password, which is not told', async () => {
    const { account, effect } = await start()
    const outcome = await door({ ...account, password: 'wrong-password' }).send(effect)
    expect(outcome).toMatchObject({ state: 'failed', again: true, stops: true })
    expect(JSON.stringify(outcome)).not.toContain('wrong-password')
    expect(await recordsOf(account)).toEqual([])
  })
})
