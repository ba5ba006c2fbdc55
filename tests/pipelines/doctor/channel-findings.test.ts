import { expect, test } from 'vitest'
import { channelFindings } from '../../../pipelines/doctor/channel-findings.ts'
import { distributionSettings } from '../../../src/schemas/distribution-settings.ts'

const channels = { mastodon: { server: 'https://social.example' }, devto: {}, webmention: {} }
const find = (settings: object, env: Record<string, string> = {}) =>
  channelFindings(distributionSettings.parse(settings), env)

test('a garden that posts nothing is told nothing', () => {
  expect(channelFindings(undefined, {})).toEqual([])
})

test('it is said which channels are set up, and which secrets are missing, but none of these', () => {
  const findings = find({ approvers: ['ada'], channels }, { DEVTO_API_KEY: 'k3y' })
  expect(findings).toEqual([
    { subject: 'Posts', state: 'good', found: 'approved by 1 approver of the settings', advice: null },
    {
      subject: 'Channel mastodon',
      state: 'missing',
      found: 'nothing is sent: the environment holds no `MASTODON_TOKEN`',
      advice: 'Set `MASTODON_TOKEN` where `one distribute --send` runs, never in a file of the project.',
    },
    { subject: 'Channel devto', state: 'good', found: 'set up for `dev.to`', advice: null },
    { subject: 'Channel webmention', state: 'good', found: 'set up', advice: null },
  ])
  expect(JSON.stringify(findings)).not.toContain('k3y')
})

test('it is said where nobody may approve, and where there is nothing to post to', () => {
  expect(find({ channels })[0]).toMatchObject({ state: 'missing', found: expect.stringContaining('nobody') })
  expect(find({ approvers: ['ada'] })).toMatchObject([{ subject: 'Posts', state: 'missing' }])
})
