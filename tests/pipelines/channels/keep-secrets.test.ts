import { expect, it } from 'vitest'
import { keepSecrets } from '../../../pipelines/adapters/channels/keep-secrets.ts'
import type { Door } from '../../../pipelines/adapters/effects/door.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import { exampleCall } from '../../fakes/channels/example-post.ts'

const call = exampleCall()
const key = 'a key/of mine'

function doorThat(says: Outcome): Door<Post> {
  const say = async () => says
  return { send: say, find: say, update: say }
}

it('lets no receipt hold a key that a server says back', async () => {
  const url = `https://social.example/?token=${encodeURIComponent(key)}`
  for (const receipt of [
    { id: `x${key}`, url: null },
    { id: '1', url },
  ]) {
    const door = keepSecrets(doorThat({ state: 'done', receipt }), ['ada', '', key])
    const clean = { state: 'done', receipt: { id: call.id, url: null } }
    expect(await door.send(call)).toEqual(clean)
    expect(await door.find(call)).toEqual(clean)
    expect(await door.update?.(call, receipt)).toEqual(clean)
  }
})

it('changes nothing else', async () => {
  const sent: Outcome = { state: 'done', receipt: { id: '1', url: 'https://social.example/@ada/1' } }
  const doubt: Outcome = { state: 'unknown', reason: 'the server did not answer' }
  for (const says of [sent, doubt])
    expect(await keepSecrets(doorThat(says), ['ada', '', key]).send(call)).toBe(says)
  expect(keepSecrets({ ...doorThat(sent), update: null }, [key]).update).toBeNull()
})
