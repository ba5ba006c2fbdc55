import { expect, it } from 'vitest'
import { openChannels } from '../../../pipelines/adapters/channels/open-channels.ts'
import { distributionSettings } from '../../../src/schemas/distribution-settings.ts'

const settings = distributionSettings.parse({
  channels: {
    mastodon: { server: 'https://social.example' },
    bluesky: { handle: 'ada.example' },
    linkedin: { author: 'urn:li:person:ada' },
  },
})

it('opens the channels whose secrets are there, and says what others lack', () => {
  const { doors, missing } = openChannels(settings, { MASTODON_TOKEN: 'secret', BLUESKY_APP_PASSWORD: '' })
  expect([...doors.keys()]).toEqual(['mastodon'])
  expect(missing.get('bluesky')).toEqual(['BLUESKY_APP_PASSWORD'])
  expect(missing.has('linkedin')).toBe(true)
  expect(missing.has('mastodon')).toBe(false)
})

it('opens nothing that the settings do not name', () => {
  const opened = openChannels({ channels: {} }, { MASTODON_TOKEN: 'secret' })
  expect([opened.doors.size, opened.missing.size]).toEqual([0, 0])
})
