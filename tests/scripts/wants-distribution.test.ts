import { expect, it } from 'vitest'
import { wantsDistribution } from '../../scripts/wants-distribution.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { quietWorld } from '../fakes/quiet-world.ts'

const mastodon = { server: 'https://social.example' }

it.each([
  [undefined, false],
  [{}, false],
  [{ approvers: ['ada'], channels: {} }, false],
  [{ approvers: ['ada'], channels: { mastodon } }, true],
])('asks for a channel: %j', (distribution, wanted) => {
  const said: string[] = []
  const world = { ...quietWorld('/'), notice: (text: string) => said.push(text) }
  const settings = settingsSchema.parse({ title: 'Garden', ...(distribution ? { distribution } : {}) })
  expect(wantsDistribution(world, { vault: '/', settings })).toBe(wanted)
  expect(said).toEqual(wanted ? [] : [expect.stringMatching(/^The settings name no channel/)])
})
