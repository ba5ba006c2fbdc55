/**
 * row: 86
 * feature: Private text absent from every artefact
 * bar: the site is refused when any one of the private places stands in it
 */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSiteGuard } from '../../../pipelines/adapters/guard/guard-site.ts'
import { filesIn } from '../../../pipelines/adapters/guard/site-folder.ts'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { planSite } from '../../fakes/plan-site.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { writeFolder } from '../../fakes/write-folder.ts'
import {
  canaries,
  canarySettings,
  canaryVault,
  formerName,
  formerVault,
  settingWords,
} from '../../scripts/canary-vault.ts'

it('row 86: the guard finds every canary that is let out', { timeout: 60_000 }, async () => {
  const { guard } = await canaryGuard()
  const silent: string[] = []
  for (const { name, planted } of canaries) {
    const messages = await guard.judge(filesIn(siteOf(`<p>${planted}</p>`)))
    if (messages.length === 0) silent.push(name)
  }
  expect(silent).toEqual([])
})

it('row 86: no canary sings in what is rendered, and the guard says nothing', {
  timeout: 60_000,
}, async () => {
  const { guard, pages } = await canaryGuard()
  const text = pages.join('\n')
  const found = canaries.filter(({ word }) => text.toLowerCase().includes(word.toLowerCase()))
  expect(found.map(({ name }) => name)).toEqual([])
  expect((await guard.judge(filesIn(siteOf(text)))).map(({ reason, note }) => `${reason} ${note}`)).toEqual(
    [],
  )
})

/** The guard of the vault with office records, rooms, private words and a history, and its pages. */
async function canaryGuard() {
  const root = makeVault({
    'words.txt': `${settingWords.private}\n`,
    'src/content/office/invoice.md': `---\nclient: Ada\n---\n${settingWords.office}\n`,
  })
  const repository = makeRepository()
  writeFolder(repository.dir, formerVault())
  repository.commit('2026-01-02T00:00:00Z')
  repository.git('mv', `kept/${formerName}.md`, 'renamed.md')
  repository.commit('2026-01-03T00:00:00Z')
  writeFolder(repository.dir, canaryVault())
  const given = canarySettings(join(root, 'words.txt'))
  const settings = settingsSchema.parse({ title: 'Case', vault: repository.dir, ...given })
  const place = { settings, vault: repository.dir }
  const world = quietWorld(root)
  const read = await readGarden(world, place)
  const body = { ...settings, softBreaks: false }
  const plan = planSite(read.garden, read.treeOf, body)
  const shown = new Set(plan.files.map(({ url }) => url))
  const pages = [
    ...plan.pages.map(({ html, entry }) => `${html}<p>${entry.title}</p><p>${entry.description}</p>`),
  ]
  return {
    guard: await createSiteGuard(world, place, read, shown),
    pages: [...pages, ...plan.redirects.map(({ path, html }) => `<p>${path}</p>${html}`)],
  }
}

/** A site of one page. */
function siteOf(html: string): string {
  return makeVault({ 'x/index.html': html })
}
