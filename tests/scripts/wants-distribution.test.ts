import { expect, it } from 'vitest'
import { wantsDistribution } from '../../scripts/wants-distribution.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { quietWorld } from '../fakes/quiet-world.ts'

const channels = { mastodon: { server: 'https://social.example' } }
const hubs = ['https://hub.example/']

it.each([
  [undefined, false, false],
  [{}, false, false],
  [{ approvers: ['ada'], channels: {} }, false, false],
  [{ approvers: ['ada'], channels }, true, true],
  [{ hubs }, false, true],
])('asks for a channel, or a hub: %j', (distribution, byChannels, byHubs) => {
  const said: string[] = []
  const world = { ...quietWorld('/'), notice: (text: string) => said.push(text) }
  const settings = settingsSchema.parse({ title: 'Garden', ...(distribution ? { distribution } : {}) })
  const wants = (also: boolean) => wantsDistribution(world, { vault: '/', settings }, { hubs: also })
  expect([wants(false), wants(true)]).toEqual([byChannels, byHubs])
  expect(said).toEqual([
    ...(byChannels ? [] : [expect.stringMatching(/^The settings name no channel, so/)]),
    ...(byHubs ? [] : [expect.stringMatching(/^The settings name no channel and no hub, so/)]),
  ])
})
