import { describe, expect, onTestFinished, test } from 'vitest'
import { openDiscussion } from '../../../pipelines/adapters/channels/discussion.ts'
import { openRelease } from '../../../pipelines/adapters/channels/release.ts'
import { effectMark } from '../../../src/garden/channels/effect-mark.ts'
import { effectId, exampleCall } from '../../fakes/channels/example-post.ts'
import { type FakeGithubPosts, startGithubPosts } from '../../fakes/channels/fake-github-posts.ts'
import { holdToFaults, testHttp } from '../../fakes/channels/hold-to-faults.ts'

const release = ({ url, repo, token }: FakeGithubPosts) => openRelease({ repo, api: url }, token, testHttp)

const discussion = ({ url, repo, token }: FakeGithubPosts, category = 'Notes') =>
  openDiscussion({ repo, category, api: url }, token, testHttp)

async function start(): Promise<FakeGithubPosts> {
  const server = await startGithubPosts()
  onTestFinished(() => server.close())
  return server
}

describe('faults of releases', () => {
  holdToFaults(async () => {
    const channel = await startGithubPosts()
    const shown = () => channel.releases.length
    return { channel, door: release(channel), call: exampleCall(), shown, secret: channel.token, finds: true }
  })
})

describe('faults of discussions', () => {
  holdToFaults(async () => {
    const channel = await startGithubPosts()
    const shown = () => channel.discussions.length
    return {
      channel,
      door: discussion(channel),
      call: exampleCall(),
      shown,
      secret: channel.token,
      finds: true,
    }
  })
})

test('a release sent twice is one, and keeps its mark when it is changed', async () => {
  const server = await start()
  const door = release(server)
  const first = await door.send(exampleCall())
  expect(await door.send(exampleCall())).toEqual(first)
  const update = exampleCall({ text: 'Better.' }, { id: 'f'.repeat(32) })
  expect(await door.update?.(update, { id: '300', url: null })).toEqual(first)
  expect(server.releases).toMatchObject([
    { tag_name: 'note-0123456789abcdef', name: 'Quiet hours', body: `Better.\n\n${effectMark(effectId)}\n` },
  ])
  expect(await door.find(exampleCall())).toEqual(first)
})

test('a release of that tag that somebody else made is left to the owner', async () => {
  const server = await start()
  server.releases.push({ id: 1, html_url: '', tag_name: 'note-0123456789abcdef', name: 'x', body: 'x' })
  expect(await release(server).send(exampleCall())).toMatchObject({ state: 'failed', again: false })
  expect(await release(server).find(exampleCall())).toMatchObject({ state: 'unknown' })
  expect(server.releases).toHaveLength(1)
})

test('a limit that GitHub tells by a 403 is no refusal of the token', async () => {
  const server = await start()
  const now = testHttp.now()
  server.faults.push('limit-by-403')
  expect(await release(server).send(exampleCall())).toMatchObject({
    state: 'failed',
    again: true,
    after: new Date(now + 120_000).toISOString(),
  })
})

test('a discussion goes into its category, and is found by its mark on a later page', async () => {
  const server = await start()
  const door = discussion(server)
  const first = await door.send(exampleCall())
  for (const digit of 'abcd') await door.send(exampleCall({}, { id: digit.repeat(32) }))
  expect(server.discussions.at(-1)).toMatchObject({ categoryId: 'C_2', title: 'Quiet hours' })
  expect(await door.find(exampleCall())).toEqual(first)
  const receipt = { id: 'D_0', url: null }
  expect(await door.update?.(exampleCall({ text: 'Better.' }), receipt)).toEqual(first)
  // A changed one has the mark of its update: where nobody knows of that, the owner has to look.
  const lost = exampleCall({}, { id: 'e'.repeat(32) })
  expect(await door.find({ ...lost, claimedAt: null })).toMatchObject({ state: 'unknown' })
  expect(await door.find(lost)).toMatchObject({ state: 'failed' })
  expect(await door.update?.(exampleCall(), { id: 'D_9', url: null })).toMatchObject({ state: 'failed' })
})

test('a discussion of a stranger that bears the mark is not taken for ours', async () => {
  const server = await start()
  const door = discussion(server)
  const strange = {
    id: 'D_x',
    url: 'https://evil.example/',
    title: '',
    categoryId: 'C_1',
    viewerDidAuthor: false,
  }
  server.discussions.push({ ...strange, body: effectMark(effectId) })
  expect(await door.find(exampleCall())).toMatchObject({ state: 'unknown' })
  const first = await door.send(exampleCall())
  for (const digit of 'abc') server.discussions.unshift({ ...strange, body: effectMark(digit.repeat(32)) })
  server.discussions.unshift({ ...strange, body: effectMark(effectId) })
  expect(await door.find(exampleCall())).toEqual(first)
})

test('a category that there is not is said before anything is sent', async () => {
  const server = await start()
  expect(await discussion(server, 'Nowhere').send(exampleCall())).toMatchObject({
    state: 'failed',
    again: true,
  })
  expect(server.writes).toBe(0)
})
