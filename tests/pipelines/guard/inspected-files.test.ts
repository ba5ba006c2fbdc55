/** What was found in files where they were made: believed of their very bytes, and of nothing else. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createSiteGuard } from '../../../pipelines/adapters/guard/guard-site.ts'
import { createInspector, type Inspection } from '../../../pipelines/adapters/guard/inspect-file.ts'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const sound = '<p>Moss and ferns.</p>'
const leak = '<p>On the Quince settlement.</p>'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

interface Case {
  /** What was found in the page `x.html` when it said `made`; looked for where it is not given. */
  seen?: Inspection
  name?: string
  attachments?: string[]
}

/** Judges a site of one file, `x.html` or another, that says `text`. */
async function judge(text: string, made: string, { seen, name = 'x.html', attachments = [] }: Case = {}) {
  const world = quietWorld(makeVault({}))
  const vault = makeVault({
    'Moss.md': 'Moss.\n',
    'Deal.md': '---\ndraft: true\ntitle: The Quince settlement\n---\n',
  })
  const place = { vault, settings: settingsSchema.parse({ title: 'Case', vault }) }
  const guard = await createSiteGuard(world, place, await readGarden(world, place), new Set(attachments))
  const found = seen === undefined ? createInspector(guard.start)('x.html', Buffer.from(made), false) : seen
  let wasRead = false
  const read = () => {
    wasRead = true
    return Buffer.from(text)
  }
  const file = { name, hash: hashOf(text), read }
  const messages = await guard.judge([file], new Map([['x.html', { hash: hashOf(made), seen: found }]]))
  return { wasRead, refused: messages.map(({ ruleId }) => ruleId) }
}

it('does not read a page again that was inspected', async () => {
  expect(await judge(sound, sound)).toEqual({ wasRead: false, refused: [] })
})

it('refuses a page in which something was found as it was made', async () => {
  expect(await judge(leak, leak)).toMatchObject({ wasRead: false, refused: ['leak-found'] })
})

it('refuses a page with a picture that tells of its camera, as it was found', async () => {
  const { wasRead, refused } = await judge(sound, sound, { seen: null })
  expect([wasRead, refused.length]).toEqual([false, 1])
})

it('inspects a page that is not what was inspected, and believes nothing of it', async () => {
  expect(await judge(leak, sound)).toMatchObject({ wasRead: true, refused: ['leak-found'] })
  expect(await judge(sound, leak)).toEqual({ wasRead: true, refused: [] })
})

it('inspects a file of another name, whatever has the same bytes', async () => {
  expect(await judge(sound, sound, { name: 'the-quince-settlement/index.html' })).toMatchObject({
    wasRead: true,
    refused: ['leak-found'],
  })
})

it('inspects what is published as its owner wrote it by the rules for that', async () => {
  expect(await judge(leak, leak, { attachments: ['x.html'] })).toEqual({ wasRead: true, refused: [] })
})
