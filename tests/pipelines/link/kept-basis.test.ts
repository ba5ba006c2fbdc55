/** What was learned of a garden is kept, and holds while little changes. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { link } from '../../../pipelines/link/index.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const files = {
  'Page Picker.md': 'Finds a page by its name, and opens it.',
  'one.md': 'Open the [[Page Picker]] to jump around in the editor.',
  'two.md': 'With the [[Page Picker]] a page is found quickly.',
  'three.md': 'Pages are found with the [[Page Picker]], see [[one]].',
  'four.md': 'A recipe for bread. The Page Picker is no baker.',
}

function open() {
  const vault = makeVault(files)
  const root = makeVault({})
  const stages: string[] = []
  const notices: string[] = []
  const run = async (fresh = false) => {
    stages.length = 0
    notices.length = 0
    const world = {
      ...quietWorld(root),
      stage: (name: string, ms?: number) => ms === undefined && stages.push(name),
      notice: (text: string) => notices.push(text),
    }
    const place = { vault, settings: settingsSchema.parse({ title: 'Garden', publish: 'all' }) }
    return JSON.stringify(await link(world, place, { top: null, fresh }))
  }
  const kept = () => {
    const [folder = ''] = readdirSync(join(root, '.cache')).filter((one) => one.startsWith('links-'))
    return join(root, '.cache', folder)
  }
  return { vault, run, stages, notices, kept }
}

it('says the same again, and learns only once, unless it is asked to', async () => {
  const { run, stages } = open()
  const first = await run()
  expect(first).toContain('"target":"Page Picker.md"')
  expect(stages).toContain('learn')
  expect(await run()).toBe(first)
  expect(stages).not.toContain('suggest')
  expect(await run(true)).toBe(first)
  expect(stages).toContain('learn')
})

it('looks at a note that changed with what it learned, and at a new one', async () => {
  const { vault, run, stages } = open()
  await run()
  writeFileSync(join(vault, 'four.md'), 'Water and flour.')
  writeFileSync(join(vault, 'five.md'), 'Ask the Page Picker.')
  const again = await run()
  expect(stages).not.toContain('learn')
  expect(again).not.toContain('"source":"four.md","target":"Page Picker.md"')
  expect(again).toContain('"source":"five.md","target":"Page Picker.md"')
  // The same garden, the same words: what was there in between does not matter.
  writeFileSync(join(vault, 'four.md'), files['four.md'])
  rmSync(join(vault, 'five.md'))
  const back = await run()
  expect(stages).not.toContain('suggest')
  expect(back).toBe(await run(true))
})

it('suggests no note that is gone', async () => {
  const { vault, run } = open()
  await run()
  rmSync(join(vault, 'Page Picker.md'))
  expect(await run()).not.toContain('"target":"Page Picker.md"')
})

it('makes anew what is torn, foreign or of another view', async () => {
  const { vault, run, stages, notices, kept } = open()
  const first = await run()
  for (const name of ['lists.bin', 'view.bin']) {
    const file = join(kept(), name)
    const whole = readFileSync(file)
    for (const torn of [whole.subarray(0, whole.length >> 1), Buffer.from('x'), Buffer.alloc(0)]) {
      writeFileSync(file, torn)
      writeFileSync(join(vault, 'four.md'), `${files['four.md']}\n`)
      const found = await run()
      expect(notices.join()).toContain('made anew')
      expect(stages).toContain('learn')
      expect(found).toBe(first)
      writeFileSync(join(vault, 'four.md'), files['four.md'])
      expect(await run(true)).toBe(first)
    }
  }
  const view = readFileSync(join(kept(), 'view.bin'))
  writeFileSync(join(vault, 'one.md'), 'Other words.')
  await run(true)
  writeFileSync(join(kept(), 'view.bin'), view)
  writeFileSync(join(vault, 'one.md'), files['one.md'])
  expect(await run()).toBe(first)
  expect(stages).toContain('learn')
})
