import { describe, expect, it } from 'vitest'
import { refusesSending } from '../../scripts/refuses-sending.ts'
import { makeVault } from '../fakes/make-vault.ts'

describe('where nothing is sent', () => {
  const event = (text: string) => `${makeVault({ 'event.json': text })}/event.json`
  const job = (text: string, name = 'push') =>
    refusesSending({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event(text) })

  it('is a fork, a pull request, and a job that cannot tell', () => {
    expect(job('{"repository":{"fork":false}}')).toBeNull()
    expect(refusesSending({})).toBeNull()
    expect(job('{"repository":{"fork":true}}')).toMatch(/fork/)
    expect(job('{"repository":{}}')).toMatch(/fork/)
    expect(job('no JSON')).toMatch(/cannot be read/)
    expect(job('{"repository":{"fork":false}}', 'pull_request_target')).toMatch(/pull request/)
  })
})
