/**
 * The channel of webmentions against a receiver that others made, `webmention-handler`, which fetches the page that a
 * garden really builds and reads its microformats. `npm run prove:webmention` installs it; else these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openWebmention } from '../../pipelines/adapters/channels/webmention.ts'
import { buildPlace } from '../fakes/build-place.ts'
import { claimedAt, exampleCall } from '../fakes/channels/example-post.ts'
import { makeVault } from '../fakes/make-vault.ts'

const home = join(import.meta.dirname, 'webmention')
const isInstalled = existsSync(join(home, 'node_modules', 'webmention-handler'))

/** What is used of the receiver: https://github.com/vandie/webmention-handler. */
interface Receiver {
  addPendingMention(source: string, target: string): Promise<{ code: number }>
  processPendingMentions(): Promise<unknown[]>
}

const simple = z.looseObject({ source: z.string(), target: z.string() })

type Mention = z.output<typeof simple>

/** Where it keeps mentions, as it asks for; the one that it brings fails at its first mention. */
function openStorage() {
  const pending: Mention[] = []
  const kept: Mention[] = []
  const isSame = (a: Mention, b: Mention) => a.source === b.source && a.target === b.target
  return {
    kept,
    addPendingMention: async (mention: unknown) => pending.push(simple.parse(mention)),
    getNextPendingMentions: async () => pending.splice(0),
    storeMentionForPage: async (_page: string, mention: unknown) => {
      kept.push(simple.parse(mention))
      return mention
    },
    deleteMention: async (mention: Mention) => {
      kept.splice(0, kept.length, ...kept.filter((one) => !isSame(one, mention)))
      return null
    },
  }
}

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A site with a page, `/post`, that takes webmentions: its address, who receives them and what is kept of them. */
async function startReceiver() {
  const port = await serve((request, response) => {
    if (request.method === 'GET')
      return void response.writeHead(200, { link: '</hook>; rel="webmention"' }).end()
    let form = ''
    request.on('data', (chunk) => {
      form += chunk
    })
    request.on('end', () => {
      const said = new URLSearchParams(form)
      receiver
        .addPendingMention(said.get('source') ?? '', said.get('target') ?? '')
        .then(({ code }) => response.writeHead(code).end())
        .catch(() => response.writeHead(400).end())
    })
  })
  const host = `there.example:${port}`
  const { WebMentionHandler } = createRequire(join(home, 'package.json'))('webmention-handler')
  const storageHandler = openStorage()
  const receiver: Receiver = new WebMentionHandler({ supportedHosts: [host], storageHandler })
  return { target: `http://${host}/post`, receiver, kept: storageHandler.kept }
}

/** The address of a built garden whose note links to `target`, and how to change the note. */
async function startGarden(target: string) {
  const outDir = join(makeVault({}), 'dist')
  const write = async (body: string) => {
    const vault = makeVault({ 'quiet-hours.md': `---\ntitle: Quiet hours\npublish: true\n---\n\n${body}\n` })
    const built = await buildPlace(vault, outDir, { author: { name: 'Ada' } })
    expect(built).toMatchObject({ code: 0, stderr: expect.anything() })
  }
  await write(`I read [a post](${target}) about it.`)
  const port = await serve((request, response) => {
    const page = join(outDir, request.url ?? '', 'index.html')
    if (existsSync(page)) response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(page))
    else response.writeHead(404).end()
  })
  return { source: `http://127.0.0.1:${port}/notes/quiet-hours/`, write }
}

describe.skipIf(!isInstalled)('a receiver of webmentions', { timeout: 120_000 }, () => {
  test('verifies a note that links to its page, keeps it once, and forgets it', async () => {
    const { target, receiver, kept } = await startReceiver()
    const { source, write } = await startGarden(target)
    const door = openWebmention({ now: () => claimedAt, resolve: async () => ['127.0.0.1'] })
    const effect = exampleCall({ channel: 'webmention', to: target, url: source, text: '' })
    const tell = async () => {
      expect(await door.send(effect)).toEqual({ state: 'done', receipt: { id: target, url: null } })
      await receiver.processPendingMentions()
      return [...kept]
    }
    const read = { source, target, name: 'Quiet hours', content: { value: 'I read a post about it.' } }
    expect(await tell()).toMatchObject([read])
    expect(await tell()).toMatchObject([read])
    await write('I read nothing.')
    expect(await tell()).toEqual([])
  })

  test('refuses what is not about a page of its own', async () => {
    const { target } = await startReceiver()
    const door = openWebmention({ now: () => claimedAt, resolve: async () => ['127.0.0.1'] })
    const effect = exampleCall({ channel: 'webmention', to: target, url: target, text: '' })
    expect(await door.send(effect)).toMatchObject({ state: 'failed', again: false })
  })
})
