import { expect, it } from 'vitest'
import { refusesSending } from '../../scripts/refuses-sending.ts'
import { makeVault } from '../fakes/make-vault.ts'

function job(text: string, { name = 'push', asked = null }: { name?: string; asked?: boolean | null } = {}) {
  const event = `${makeVault({ 'event.json': text })}/event.json`
  const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event }
  return refusesSending(env, async () => asked)
}

it('sends nothing from a fork, for a pull request, and where it cannot tell', async () => {
  expect(await refusesSending({}, async () => null)).toBeNull()
  expect(await job('{"repository":{"fork":false}}')).toBeNull()
  expect(await job('{"repository":{"fork":true}}')).toMatch(/from a fork/)
  expect(await job('{"repository":{"fork":false}}', { name: 'pull_request_target' })).toMatch(/pull request/)
  expect(await job('no JSON')).toMatch(/not known/)
})

it('asks GitHub where the event does not say', async () => {
  expect(await job('{"schedule":"0 5 * * *"}', { name: 'schedule', asked: false })).toBeNull()
  expect(await job('{"schedule":"0 5 * * *"}', { name: 'schedule', asked: true })).toMatch(/from a fork/)
  expect(await job('{"schedule":"0 5 * * *"}', { name: 'schedule' })).toMatch(/not known/)
})
