import { describe, expect, onTestFinished, test } from 'vitest'
import { openBluesky } from '../../../pipelines/adapters/channels/bluesky.ts'
import { recordKey } from '../../../src/garden/channels/record-key.ts'
import { claimedAt, exampleCall } from '../../fakes/channels/example-post.ts'
import { type FakeBluesky, startBluesky } from '../../fakes/channels/fake-bluesky.ts'
import { holdToFaults, testHttp } from '../../fakes/channels/hold-to-faults.ts'

const open = ({ url, handle, password }: FakeBluesky) =>
  openBluesky({ handle, service: url }, password, testHttp)

async function start(): Promise<FakeBluesky> {
  const server = await startBluesky()
  onTestFinished(() => server.close())
  return server
}

describe('faults', () => {
  holdToFaults(async () => {
    const channel = await startBluesky()
    return {
      channel,
      door: open(channel),
      call: exampleCall(),
      shown: () => channel.posts.length,
      secret: channel.password,
      finds: true,
    }
  })
})

test('the record has the instant of the claim, a card and facets', async () => {
  const server = await start()
  const { url } = exampleCall().what
  const outcome = await open(server).send(exampleCall())
  const [post] = server.posts
  expect(outcome).toEqual({
    state: 'done',
    receipt: {
      id: `at://did:plc:ada/app.bsky.feed.post/${post?.key}`,
      url: `https://bsky.app/profile/ada.example/post/${post?.key}`,
    },
  })
  expect(post?.record).toMatchObject({
    createdAt: new Date(claimedAt).toISOString(),
    langs: ['en'],
    embed: { external: { uri: url, title: 'Quiet hours' } },
  })
})

test('put twice, by two runs, it is one record', async () => {
  const server = await start()
  await Promise.all([open(server).send(exampleCall()), open(server).send(exampleCall())])
  expect(server.posts).toHaveLength(1)
})

test('nobody knowing when, it is found by what it links to, on whatever page', async () => {
  const server = await start()
  const door = open(server)
  const { what } = exampleCall()
  const seek = (post = what) => door.find({ id: 'f'.repeat(32), claimedAt: null, what: post })
  expect(await seek()).toMatchObject({ state: 'failed' })
  const plain = { ...what, title: '', text: `Read ${what.url} please` }
  const sent = await door.send(exampleCall(plain))
  for (let at = 0; at < 150; at++) {
    const key = recordKey(String(at).padStart(8, '0'), claimedAt + 1000 + at)
    server.posts.push({ key, record: { text: `Other ${at}`, createdAt: '', embed: { $type: 'other' } } })
  }
  expect(await seek()).toEqual(sent)
  expect(await seek({ ...what, url: 'https://garden.example/notes/quiet/' })).toMatchObject({
    state: 'failed',
  })
  const bare = { ...what, title: '', url: 'https://garden.example/notes/quiet/', text: 'No link.' }
  expect(await seek(bare)).toMatchObject({ state: 'unknown' })
})

test('one session serves a whole run', async () => {
  const server = await start()
  const door = open(server)
  await door.send(exampleCall())
  await door.find(exampleCall())
  expect(server.asked.filter((asked) => asked.endsWith('createSession'))).toHaveLength(1)
})

test('a wrong password stops the channel and is not told', async () => {
  const server = await start()
  const door = openBluesky({ handle: server.handle, service: server.url }, 'wrong-pass', testHttp)
  const outcome = await door.send(exampleCall())
  expect(outcome).toMatchObject({ state: 'failed', stops: true })
  expect(JSON.stringify([outcome, await door.find(exampleCall())])).not.toContain('wrong-pass')
  expect(await door.find(exampleCall())).toMatchObject({ state: 'unknown' })
})
