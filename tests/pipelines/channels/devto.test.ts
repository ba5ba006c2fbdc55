import { describe, expect, onTestFinished, test } from 'vitest'
import { openDevto } from '../../../pipelines/adapters/channels/devto.ts'
import { exampleCall } from '../../fakes/channels/example-post.ts'
import { type FakeDevto, startDevto } from '../../fakes/channels/fake-devto.ts'
import { holdToFaults, testHttp } from '../../fakes/channels/hold-to-faults.ts'

const open = ({ url, key }: FakeDevto, publish = true) => openDevto({ publish, api: url }, key, testHttp)

async function start(): Promise<FakeDevto> {
  const server = await startDevto()
  onTestFinished(() => server.close())
  return server
}

describe('faults', () => {
  holdToFaults(async () => {
    const channel = await startDevto()
    const shown = () => channel.posts.length
    return { channel, door: open(channel), call: exampleCall(), shown, secret: channel.key, finds: true }
  })
})

test('a draft names the note as its original and has no address for others', async () => {
  const server = await start()
  const tags = ['Knowledge Gardens', 'a/b', 'a-b', 'c', 'd', 'e']
  const outcome = await open(server, false).send(exampleCall({ tags }))
  expect(outcome).toEqual({ state: 'done', receipt: { id: '50', url: null } })
  const { url, text } = exampleCall().what
  expect(server.posts[0]).toMatchObject({ canonical_url: url, body_markdown: text, published: false })
  expect(server.posts[0]?.tags).toEqual(['knowledgegardens', 'ab', 'c', 'd'])
})

test('an edit leaves what is public public', async () => {
  const server = await start()
  const door = open(server)
  const outcome = await door.send(exampleCall())
  expect(outcome).toMatchObject({ receipt: { url: 'https://dev.to/ada/50' } })
  await door.update?.(exampleCall({ text: 'Better.' }), { id: '50', url: null })
  expect(server.posts).toMatchObject([{ body_markdown: 'Better.', published: true }])
})

test('a text that would be read as settings of the article is refused', async () => {
  const server = await start()
  const call = exampleCall({ text: '---\npublished: true\n---\nx' })
  expect(await open(server, false).send(call)).toMatchObject({ state: 'failed', again: false })
  expect(server.asked).toEqual([])
})
