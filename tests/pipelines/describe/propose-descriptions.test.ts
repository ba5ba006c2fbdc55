/** What notes lack is offered in one pull request that follows the garden, and what was not wanted is not offered again. */
import { describe, expect, it } from 'vitest'
import { descriptionsBranch, proposeDescriptions } from '../../../pipelines/describe/propose-descriptions.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { fakeToken, startGithub } from '../../fakes/github-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const sentence = 'Moss holds water like a sponge on the shady side of walls.'
const described = (name: string) => `---\ntitle: ${name}\ndescription: x\n---\n\nNothing grows in ${name}.\n`
const files = {
  'moss.md': `# Moss\n\n${sentence}\n`,
  'ledger.md': described('Ledger'),
  'secret.md': '---\npublish: false\n---\n\nA secret client buys moss of us and of nobody else.\n',
}

async function openGarden() {
  const shared = shareRepository(files)
  const github = await startGithub(shared.bare)
  const world = quietWorld(makeVault({}))
  const place = { vault: shared.own.dir, settings: settingsSchema.parse({ title: 'Garden' }) }
  const access = {
    repository: 'ada/garden',
    token: fakeToken,
    api: github.api,
    server: 'https://github.example',
  }
  const propose = (dryRun = false) => proposeDescriptions(world, place, access, { dryRun })
  return { ...shared, github, propose }
}

describe('a proposal of descriptions', { timeout: 60_000 }, () => {
  it('says what notes lack on a branch of its own, and nothing of what is not published', async () => {
    const garden = await openGarden()
    expect(await garden.propose(true)).toMatchObject({ outcome: 'planned', pull: null })
    expect(garden.github.pulls).toEqual([])
    const proposal = await garden.propose()
    expect(proposal).toMatchObject({ outcome: 'opened', title: '1 detail that notes lack', refused: 0 })
    expect(garden.show(descriptionsBranch, 'moss.md')).toBe(
      `---\ndescription: ${sentence}\n---\n${files['moss.md']}`,
    )
    expect(garden.show(descriptionsBranch, 'secret.md')).toBe(files['secret.md'])
    const [pull] = garden.github.pulls
    expect(pull?.body).toContain('a sentence of the note')
    expect(pull?.body).not.toContain('secret')
  })

  it('changes nothing the second time, and follows its base', async () => {
    const garden = await openGarden()
    await garden.propose()
    const commit = garden.commitOf(descriptionsBranch)
    expect((await garden.propose()).outcome).toBe('unchanged')
    expect(garden.commitOf(descriptionsBranch)).toBe(commit)
    garden.push('main', { 'moss.md': files['moss.md'].replace('sponge', 'towel') })
    expect((await garden.propose()).outcome).toBe('updated')
    expect(garden.show(descriptionsBranch, 'moss.md')).toContain('description: Moss holds water like a towel')
    garden.push('main', { 'moss.md': described('Moss') })
    expect((await garden.propose()).outcome).toBe('withdrawn')
  })

  it('is not made again when it was closed, nor what was taken out before the merge', async () => {
    const closed = await openGarden()
    await closed.propose()
    closed.github.close(1)
    expect(await closed.propose()).toMatchObject({ outcome: 'nothing', pull: null })
    const merged = await openGarden()
    await merged.propose()
    merged.github.merge(1)
    merged.push('main', { 'moss.md': files['moss.md'] })
    expect(await merged.propose()).toMatchObject({ outcome: 'nothing' })
  })
})
