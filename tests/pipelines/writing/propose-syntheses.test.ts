/** What is ripe is offered in one pull request that follows the garden, and what was not wanted is not offered again. */
import { describe, expect, it } from 'vitest'
import { proposeSyntheses, synthesesBranch } from '../../../pipelines/synthesize/propose-syntheses.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { fakeToken, startGithub } from '../../fakes/github-server.ts'
import { lockNotes } from '../../fakes/lock-notes.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const path = 'locks-a-synthesis.md'

async function openGarden(files: Record<string, string> = lockNotes) {
  const shared = shareRepository(files)
  const github = await startGithub(shared.bare)
  const root = makeVault({})
  const place = { vault: shared.own.dir, settings: settingsSchema.parse({ title: 'Garden' }) }
  const access = {
    repository: 'ada/garden',
    token: fakeToken,
    api: github.api,
    server: 'https://github.example',
  }
  const propose = (today = '2026-11-22', dryRun = false) =>
    proposeSyntheses({ ...quietWorld(root), today: () => today }, place, access, { dryRun })
  return { ...shared, github, propose }
}

describe('a proposal of syntheses', { timeout: 60_000 }, () => {
  it('writes what is ripe on a branch of its own, with the reason, and no word of what is not published', async () => {
    const garden = await openGarden()
    const proposal = await garden.propose()
    expect(proposal).toMatchObject({ outcome: 'opened', title: '1 synthesis of what is ripe' })
    expect(proposal.offers).toMatchObject([{ path, renews: false, quoted: 4 }])
    const [pull, ...others] = garden.github.pulls
    expect([pull?.base, others]).toEqual(['main', []])
    expect(pull?.body).toContain('and no synthesis covers them')
    const text = garden.show(synthesesBranch, path)
    expect(text).toContain('engine: embedded 1')
    expect(`${text}${pull?.body}`).not.toMatch(/ledger|secret/)
  })

  it('changes nothing the second time, on another day, and follows its base', async () => {
    const garden = await openGarden()
    await garden.propose()
    const commit = garden.commitOf(synthesesBranch)
    expect((await garden.propose('2026-11-29')).outcome).toBe('unchanged')
    expect(garden.commitOf(synthesesBranch)).toBe(commit)
    garden.push('main', { 'gates.md': lockNotes['gates.md'].replace('oak and', 'steel and') })
    expect((await garden.propose()).outcome).toBe('updated')
    expect(garden.github.pulls.length).toBe(1)
    expect(garden.show(synthesesBranch, path)).not.toContain('made of oak')
  })

  it('is not made again when it was closed', async () => {
    const garden = await openGarden()
    await garden.propose()
    garden.github.close(1)
    expect(await garden.propose()).toMatchObject({ outcome: 'nothing', unwanted: 1 })
    expect(garden.github.pulls.length).toBe(1)
  })

  it('is done when it was merged, and made anew when its notes grew', async () => {
    const garden = await openGarden()
    await garden.propose()
    garden.github.merge(1)
    expect(await garden.propose()).toMatchObject({ outcome: 'nothing', unwanted: 0 })
    garden.push('main', {
      'gates.md': `${lockNotes['gates.md']}\nSteel gates of the lock need no oak.\n`,
      'tolls.md': `${lockNotes['tolls.md']}\nNobody pays a toll at the lock today.\n`,
    })
    const again = await garden.propose()
    expect(again).toMatchObject({ outcome: 'opened', offers: [{ path, renews: true }] })
    garden.push('main', { [path]: garden.show(synthesesBranch, path) ?? '' })
    expect(await garden.propose()).toMatchObject({ outcome: 'withdrawn' })
    expect(garden.github.pulls.at(-1)?.state).toBe('closed')
  })

  it('says on a dry run what it would do, and does nothing', async () => {
    const garden = await openGarden()
    expect(await garden.propose('2026-11-22', true)).toMatchObject({ outcome: 'planned', pull: null })
    expect(garden.github.pulls).toEqual([])
  })
})
