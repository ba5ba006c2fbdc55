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

it('opens every channel that there is, with its secrets', () => {
  const channels = {
    mastodon: { server: 'https://social.example' },
    bluesky: { handle: 'ada.example' },
    devto: {},
    linkedin: { author: 'urn:li:person:ada' },
    buttondown: {},
    smtp: { host: 'mail.example', from: 'ada@ada.example' },
    discussion: { repo: 'ada/garden', category: 'Notes' },
    release: { repo: 'ada/garden' },
    webmention: {},
  }
  const all = distributionSettings.parse({ channels })
  const { missing } = openChannels(all, {})
  const needed = [...missing.values()].flat()
  const env = Object.fromEntries(needed.map((name) => [name, 'ada@there.example']))
  const opened = openChannels(all, env)
  expect([...opened.doors.keys()].sort()).toEqual(Object.keys(channels).sort())
  expect(opened.missing.size).toBe(0)
})
