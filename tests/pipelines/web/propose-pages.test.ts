/** What pages of other sites answered is offered in one pull request, and nobody is asked twice for what it holds. */
import { describe, expect, it } from 'vitest'
import { pagesBranch, proposePages } from '../../../pipelines/links/propose-pages.ts'
import { recordName } from '../../../src/garden/web/record-name.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { fakeToken, startGithub } from '../../fakes/github-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'
import { html, startWeb, status } from '../../fakes/web-server.ts'

const page = html('<title>A page</title></head>')
const today = '2026-03-01'

async function openGarden() {
  const web = await startWeb({
    'a.test/there': page,
    'a.test/gone': status(410),
    'a.test/old': status(301, { location: '/there' }),
  })
  const paths = ['/there', '/gone', '/old']
  const links = paths.map((path) => web.at('a.test', path))
  const shared = shareRepository({
    'moss.md': `# Moss\n\n${links.map((link) => `[x](${link})`).join('\n\n')}\n`,
    'secret.md': `---\npublish: false\n---\n\n[x](${web.at('a.test', '/private')})\n`,
  })
  const github = await startGithub(shared.bare)
  const settings = settingsSchema.parse({ title: 'Garden', url: 'https://own.test' })
  const place = { vault: shared.own.dir, settings }
  const { api } = github
  const access = { repository: 'ada/garden', token: fakeToken, api, server: 'https://github.example' }
  const propose = (day = today, { dryRun = false, limit = 100 } = {}) => {
    const world = { ...quietWorld(makeVault({})), today: () => day }
    return proposePages(world, place, access, { dryRun, limit, door: web.door })
  }
  const recordOf = (path: string, branch = pagesBranch) =>
    shared.show(branch, `.one/links/${recordName(web.at('a.test', path))}.json`)
  return { ...shared, web, github, propose, recordOf }
}

describe('a proposal of what was found of other sites', { timeout: 60_000 }, () => {
  it('holds one record for each page of published notes, and names what needs a hand', async () => {
    const garden = await openGarden()
    const report = await garden.propose()
    expect(report).toMatchObject({ outcome: 'opened', title: 'News of 3 pages of other sites', asked: 3 })
    expect(report.news.map(({ state }) => state).sort()).toEqual(['failing', 'moved'])
    expect(garden.recordOf('/there')).toContain('"alive"')
    expect(garden.recordOf('/there', 'main')).toBeNull()
    expect(garden.web.asked.join()).not.toContain('private')
    const body = garden.github.pulls[0]?.body ?? ''
    expect(body).toContain('| failing |')
    expect(body).not.toMatch(/secret|private/)
  })

  it('asks nobody for a plan', async () => {
    const garden = await openGarden()
    expect(await garden.propose(today, { dryRun: true })).toMatchObject({ outcome: 'planned', left: 3 })
    expect(garden.web.asked).toEqual([])
    expect(garden.github.pulls).toEqual([])
  })

  it('knows what its open pull request holds, and goes on from there', async () => {
    const garden = await openGarden()
    expect(await garden.propose(today, { limit: 2 })).toMatchObject({ outcome: 'opened', asked: 2, left: 1 })
    expect(await garden.propose()).toMatchObject({ outcome: 'updated', asked: 1, left: 0 })
    const asked = garden.web.asked.length
    expect(await garden.propose()).toMatchObject({ outcome: 'unchanged', asked: 0, records: 3 })
    expect(garden.web.asked).toHaveLength(asked)
  })

  it('has nothing to offer once it was merged, until pages are due again', async () => {
    const garden = await openGarden()
    await garden.propose()
    garden.github.merge(1)
    expect(await garden.propose()).toMatchObject({ outcome: 'nothing', records: 0, asked: 0 })
    expect(await garden.propose('2026-03-02')).toMatchObject({ outcome: 'opened', asked: 1 })
  })

  it('asks again for what was closed', async () => {
    const garden = await openGarden()
    await garden.propose()
    garden.github.close(1)
    expect(await garden.propose()).toMatchObject({ outcome: 'opened', asked: 3 })
  })
})
