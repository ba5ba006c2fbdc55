/** The private record of a report: kept whole, and by no build published. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSiteGuard } from '../../../pipelines/adapters/guard/guard-site.ts'
import { filesIn } from '../../../pipelines/adapters/guard/site-folder.ts'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { saveReport } from '../../../pipelines/report/save-report.ts'
import { parsePeriod } from '../../../src/garden/ops/period.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { planSite } from '../../fakes/plan-site.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { madeUpReport } from '../../fakes/report/made-up-report.ts'

const where = { title: 'Garden', repository: null, vault: '' }
const secret = 'Finish the plan for the oyster beds before anybody hears of it'
const report = {
  ...madeUpReport(parsePeriod('2026-W47', 'Europe/Berlin')),
  tasks: [{ text: secret, note: null, url: null, detail: null, isPublic: false, command: null }],
}

it('stands in the office and nowhere on the site, whose guard knows its words', async () => {
  const root = makeVault({ 'src/content/office/a.md': 'An invoice.\n', 'notes/a.md': '# Apples\n\nText.\n' })
  const vault = join(root, 'notes')
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden', vault }) }
  for (const again of [report, report])
    expect(await saveReport({ root }, place, again, where)).toBe('src/content/office/reports/2026-W47.md')
  const dir = join(root, 'src/content/office/reports')
  expect(readdirSync(dir)).toEqual(['2026-W47.md'])
  expect(readFileSync(join(dir, '2026-W47.md'), 'utf8')).toContain(secret)
  const world = quietWorld(root)
  const read = await readGarden(world, place)
  const { pages } = planSite(read.garden, read.treeOf, { ...place.settings, softBreaks: false })
  expect(pages.map(({ entry }) => entry.title)).toEqual(['Apples'])
  const guard = await createSiteGuard(world, place, read, new Set())
  const judge = (html: string) => guard.judge(filesIn(makeVault({ 'x/index.html': html })))
  expect(await judge(pages.map(({ html }) => html).join('\n'))).toEqual([])
  expect(await judge(`<p>${secret}</p>`)).not.toEqual([])
})

it('is refused where there is no office, and where its folder is one of notes', async () => {
  const root = makeVault({ 'src/content/notes/a.md': '# A\n' })
  const save = (vault: string) => saveReport({ root }, { vault: join(root, vault) }, report, where)
  await expect(save('src/content/notes')).rejects.toThrow('There is no folder')
  const open = makeVault({ 'src/content/office/a.md': 'A\n' })
  const saveOpen = (vault: string) => saveReport({ root: open }, { vault: join(open, vault) }, report, where)
  await expect(saveOpen('src/content')).rejects.toThrow('lies in the vault')
  await expect(saveOpen('src/content/office')).rejects.toThrow('lies in the vault')
})
