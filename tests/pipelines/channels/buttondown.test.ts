import { describe, expect, onTestFinished, test } from 'vitest'
import { openButtondown } from '../../../pipelines/adapters/channels/buttondown.ts'
import { effectId, exampleCall } from '../../fakes/channels/example-post.ts'
import { type FakeButtondown, startButtondown } from '../../fakes/channels/fake-buttondown.ts'
import { holdToFaults, testHttp } from '../../fakes/channels/hold-to-faults.ts'

const open = ({ url, key }: FakeButtondown) => openButtondown({ api: url }, key, testHttp)

describe('faults', () => {
  holdToFaults(async () => {
    const channel = await startButtondown()
    const shown = () => channel.posts.length
    return { channel, door: open(channel), call: exampleCall(), shown, secret: channel.key, finds: true }
  })
})

test('it is a draft, found on any page by its effect, and edited in place', async () => {
  const server = await startButtondown()
  onTestFinished(() => server.close())
  const door = open(server)
  for (const digit of 'abc') await door.send(exampleCall({}, { id: digit.repeat(32) }))
  await door.send(exampleCall())
  expect(server.posts[3]).toMatchObject({
    status: 'draft',
    subject: 'Quiet hours',
    metadata: { effect: effectId },
  })
  const found = await door.find(exampleCall())
  expect(found).toEqual({ state: 'done', receipt: { id: 'em_3', url: null } })
  await door.update?.(exampleCall({ text: 'Better.' }), { id: 'em_3', url: null })
  expect(server.posts.map(({ body }) => body === 'Better.')).toEqual([false, false, false, true])
  expect(server.posts[3]).toMatchObject({ status: 'draft', metadata: { effect: effectId } })
})
