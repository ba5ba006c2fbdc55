/** What notes say is kept by their content: an unchanged garden is not read again and nothing is written, a changed one as if anew. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { readWords } from '../../../pipelines/adapters/read-words.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

function openGarden(notes = 70) {
  const names = Array.from({ length: notes }, (_, at) => [
    `n${at}.md`,
    `# Note ${at}\n\nIt is of moss${at} and Stone.\n`,
  ])
  const vault = makeVault(Object.fromEntries(names))
  const notices: string[] = []
  const world = { ...quietWorld(vault), notice: (text: string) => void notices.push(text) }
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  const cache = () => {
    const dir = join(vault, '.cache')
    const own = readdirSync(dir).find((name) => name.startsWith('words-')) ?? ''
    return join(dir, own, 'words.bin')
  }
  const read = async () => {
    const asked: string[] = []
    const garden = await readGarden(world, place)
    const treeOf: typeof garden.treeOf = (path, use) => {
      asked.push(path)
      return garden.treeOf(path, use)
    }
    const index = await readWords(world, place, { ...garden, treeOf })
    const said = index.notes.map(({ path, nameTerms, blocks }) => ({ path, nameTerms, blocks }))
    return { asked, said, terms: [...index.terms.all()], plain: [...index.plainWords(() => true)] }
  }
  return {
    vault,
    notices,
    cache,
    read,
    write: (name: string, text: string) => writeFileSync(join(vault, name), text),
  }
}

it('reads nothing again and writes nothing where nothing changed', async () => {
  const garden = openGarden()
  const first = await garden.read()
  expect(first.asked.length).toBe(70)
  utimesSync(garden.cache(), 1, 1)
  const { asked, ...second } = await garden.read()
  expect([asked, { asked: first.asked, ...second }]).toEqual([[], first])
  expect(statSync(garden.cache()).mtimeMs).toBe(1000)
})

it('reads the notes alone that changed, and comes to what all of them say', async () => {
  const garden = openGarden()
  await garden.read()
  garden.write('n3.md', 'Ferns are green.\n')
  garden.write('extra.md', 'Moss again.\n')
  rmSync(join(garden.vault, 'n9.md'))
  const { asked, ...folded } = await garden.read()
  expect(asked.sort()).toEqual(['extra.md', 'n3.md'])
  rmSync(garden.cache())
  const { asked: all, ...anew } = await garden.read()
  expect([all.length, folded]).toEqual([70, anew])
})

it('is made anew where its file is damaged, with a notice', async () => {
  const garden = openGarden()
  const { said } = await garden.read()
  const bytes = readFileSync(garden.cache())
  writeFileSync(garden.cache(), bytes.subarray(0, bytes.length - 9))
  expect((await garden.read()).said).toEqual(said)
  expect(garden.notices.join()).toContain('damaged')
})
