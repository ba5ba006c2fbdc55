import { describe, expect, onTestFinished, test } from 'vitest'
import { openMastodon } from '../../../pipelines/adapters/channels/mastodon.ts'
import { claimedAt, effectId, exampleCall } from '../../fakes/channels/example-post.ts'
import { type FakeMastodon, startMastodon } from '../../fakes/channels/fake-mastodon.ts'
import { holdToFaults, testHttp } from '../../fakes/channels/hold-to-faults.ts'

async function start(): Promise<FakeMastodon> {
  const server = await startMastodon({ now: () => claimedAt + 1000 })
  onTestFinished(() => server.close())
  return server
}

const open = ({ url, token }: FakeMastodon) =>
  openMastodon({ server: url, visibility: 'unlisted' }, token, testHttp)

describe('faults', () => {
  holdToFaults(async () => {
    const channel = await startMastodon({ now: () => claimedAt + 1000 })
    return {
      channel,
      door: open(channel),
      call: exampleCall(),
      shown: () => channel.posts.length,
      secret: channel.token,
      finds: true,
    }
  })
})

test('the text is sent as it stands, with a language that Mastodon knows', async () => {
  const server = await start()
  const outcome = await open(server).send(exampleCall({ lang: 'zh-Hans' }))
  expect(outcome).toEqual({
    state: 'done',
    receipt: { id: '1000', url: 'https://mastodon.example/@ada/1000' },
  })
  expect(server.posts[0]).toMatchObject({
    text: exampleCall().what.text,
    language: 'zh',
    visibility: 'unlisted',
  })
})

test('the effect is the key: sent twice within the hour it is one post', async () => {
  const server = await start()
  const first = await open(server).send(exampleCall())
  expect(await open(server).send(exampleCall())).toEqual(first)
  expect(server.posts).toHaveLength(1)
  await open(server).send(exampleCall({}, { id: effectId.replace('0', 'f') }))
  expect(server.posts).toHaveLength(2)
})

test('a post is found by its link among hundreds, and one from before the claim is none', async () => {
  const server = await start()
  const door = open(server)
  await door.send(exampleCall())
  server.forgetKeys()
  for (let other = 0; other < 90; other++)
    await door.send(exampleCall({ text: `Other ${other}` }, { id: `${other}`.padStart(32, '0') }))
  expect(await door.find(exampleCall())).toMatchObject({ state: 'done', receipt: { id: '1000' } })
  const later = { claimedAt: claimedAt + 60 * 60 * 1000 }
  expect(await door.find(exampleCall({}, later))).toMatchObject({ state: 'failed', again: true })
})

test('an edit changes the one post, and can be made twice', async () => {
  const server = await start()
  const door = open(server)
  await door.send(exampleCall())
  const edit = exampleCall({ text: 'Better words.' })
  const receipt = { id: '1000', url: null }
  const outcomes = [await door.update?.(edit, receipt), await door.update?.(edit, receipt)]
  expect(outcomes.map((outcome) => outcome?.state)).toEqual(['done', 'done'])
  expect(server.posts.map(({ text }) => text)).toEqual(['Better words.'])
  expect(await door.update?.(edit, { id: '99', url: null })).toMatchObject({ state: 'failed', again: false })
})

test('a look that fails says nothing of what is there', async () => {
  const server = await start()
  const door = openMastodon({ server: server.url }, 'another-token', testHttp)
  expect(await door.find(exampleCall())).toMatchObject({ state: 'unknown' })
})

test('a post that followers alone see has no address that others are led to', async () => {
  const server = await start()
  const door = openMastodon({ server: server.url, visibility: 'private' }, server.token, testHttp)
  expect(await door.send(exampleCall())).toMatchObject({ state: 'done', receipt: { url: null } })
  expect(await door.find(exampleCall())).toMatchObject({ state: 'done', receipt: { url: null } })
})

test.each([
  'Words without an address.',
  `Read more at ${exampleCall().what.url}#part`,
  `(${exampleCall().what.url})`,
])('a post whose link may be another cannot be found, and is not said to be missing: %s', async (text) => {
  const server = await start()
  const call = exampleCall({ text })
  await open(server).send(call)
  expect(await open(server).find(call)).toMatchObject({ state: 'unknown' })
})
