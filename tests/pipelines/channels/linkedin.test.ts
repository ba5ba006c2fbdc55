import { describe, expect, onTestFinished, test } from 'vitest'
import { openLinkedin } from '../../../pipelines/adapters/channels/linkedin.ts'
import { exampleCall } from '../../fakes/channels/example-post.ts'
import { type FakeLinkedin, startLinkedin } from '../../fakes/channels/fake-linkedin.ts'
import { holdToFaults, testHttp } from '../../fakes/channels/hold-to-faults.ts'

const author = 'urn:li:person:ada'

const open = ({ url, token }: FakeLinkedin) => openLinkedin({ author, api: url }, token, testHttp)

describe('faults', () => {
  holdToFaults(async () => {
    const channel = await startLinkedin()
    const shown = () => channel.posts.length
    const call = exampleCall()
    // Its answer has nothing in it but a header, so that no answer is unreadable for its text.
    return { channel, door: open(channel), call, shown, secret: channel.token, finds: false }
  })
})

test('the text is escaped, the note is its card, and an edit changes the text', async () => {
  const server = await startLinkedin()
  onTestFinished(() => server.close())
  const door = open(server)
  const outcome = await door.send(exampleCall({ text: 'Hours (quiet) #attention' }))
  const urn = 'urn:li:share:7000'
  const receipt = { id: urn, url: `https://www.linkedin.com/feed/update/${urn}/` }
  expect(outcome).toEqual({ state: 'done', receipt })
  expect(server.posts[0]).toMatchObject({
    author,
    commentary: 'Hours \\(quiet\\) {hashtag|\\#|attention}',
    content: { article: { source: exampleCall().what.url, title: 'Quiet hours' } },
  })
  expect(await door.update?.(exampleCall({ text: 'Better.' }), receipt)).toEqual({ state: 'done', receipt })
  expect(server.posts.map(({ commentary }) => commentary)).toEqual(['Better.'])
})
